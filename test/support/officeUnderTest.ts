import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'
import { parseLocalDateTime, type LocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { createFakeDesktop } from '../../electron/platform/desktop.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { noPrinting } from '../../electron/printing/printing.ts'
import { anOffice, anOperator, aProvider } from './builders.ts'

/** A whole office on a real disk whose clock the test sets, with its head at the desk. */
export type OfficeUnderTest = {
  readonly office: Office
  at(now: string): void
  now(): LocalDateTime
  /** Throws the code of a refusal. */
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>
  attempt<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
}

export async function openTestOffice(
  folder: string,
  from: string,
  answers: Parameters<typeof createFakeDesktop>[0] = {},
): Promise<OfficeUnderTest> {
  let now = from
  const office = await composeOffice({
    dataFolder: folder,
    clock: { nowMs: () => Date.parse(`${now}:00Z`) - 5 * 3_600_000 },
    log: silentLog,
    version: '0',
    demo: false,
    desktop: createFakeDesktop(answers),
    printing: () => noPrinting,
    publish: () => undefined,
  })
  await office.parts.journal.loaded
  const attempt = async <C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> =>
    (await office.dispatch(channel, input)) as Result<Output<C>>
  return {
    office,
    at: (time) => {
      now = time
    },
    now: () => parseLocalDateTime(now),
    attempt,
    ask: async (channel, input) => {
      const result = await attempt(channel, input)
      if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.fields ?? {})}`)
      return result.value
    },
  }
}

/** Sets the office up and lets its head sign in. */
export async function setUpTestOffice({ office }: OfficeUnderTest): Promise<void> {
  const { journal, session } = office.parts
  const head = anOperator({ id: 'head-1', role: 'head' })
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    {
      type: 'office.workstation-saved',
      workstation: { node: journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } },
    },
    { type: 'directory.operator-saved', operator: head },
    { type: 'directory.operator-saved', operator: anOperator() },
    { type: 'directory.provider-saved', provider: aProvider() },
  ]
  const stored = await journal.append(DIRECTORY_STREAM, head.id, () => ok(events))
  if (!stored.ok) throw new Error(stored.error.code)
  session.enter(head)
}
