// Ending the program as a power cut would, in the middle of a piece of work, and looking at what it left.
import { readdir } from 'node:fs/promises'

import { expect, vi } from 'vitest'

import type { Channel, Input } from '@shared/ipc/protocol.ts'

import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../../electron/headless/registry.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'
import type { Desk } from './flow.ts'

const BEGUN_LIMIT_MS = 30_000

/**
 * Starts a call and kills the program as soon as its work is seen to have begun. Nobody waits for the answer: it never
 * comes.
 * @param begun true once there is something of the work to be seen from outside, as a file or a row
 */
export async function killedDuring<C extends Channel>(
  desk: Desk,
  channel: C,
  input: Input<C>,
  begun: () => Promise<boolean>,
): Promise<void> {
  await desk.window.evaluate(([name, value]) => void window.bridge.invoke(name, value), [channel, input] as [
    string,
    unknown,
  ])
  await vi.waitFor(async () => expect(await begun()).toBe(true), { timeout: BEGUN_LIMIT_MS, interval: 1 })
  await desk.kill()
}

/** What the office's IT is told by `verify` of a data folder. */
export async function verified(
  folder: string,
): Promise<{ readonly events: number; readonly complaints: number }> {
  const out: string[] = []
  const complaints: string[] = []
  const code = await runHeadless(['verify', '--data', folder], HEADLESS_COMMANDS, {
    readStdin: async () => '',
    out: (text) => void out.push(text),
    err: (text) => void complaints.push(text),
    clock: systemClock,
  })
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
  return JSON.parse(out.join('\n')) as { events: number; complaints: number }
}

/** True once that many files lie in a folder or below it, besides those the place is marked with. */
export async function holdsFiles(folder: string, atLeast: number): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile() && entry.name !== 'office.json').length >= atLeast
}
