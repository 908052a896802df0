import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { expect } from 'vitest'

import type { Desk } from './flow.ts'

/** Extends the review of a complaint as the card does, past its dialog. */
export async function extendBy(desk: Desk, id: string, days: number): Promise<void> {
  const done = await desk.window.evaluate(
    async ([complaint, workingDays]) => {
      const command = {
        type: 'extend',
        on: '2026-03-17',
        days: workingDays,
        ground: 'additional_information',
        siteVisit: false,
      }
      const answer = await window.bridge.invoke('card.act', { id: complaint, version: 2, command })
      return answer.ok ? 'ok' : answer.error.code
    },
    [id, days] as const,
  )
  expect(done).toBe('ok')
}

/** Where the contents of files lie on the share: the only writer that has any. */
export async function contentsOn(share: string): Promise<string> {
  const base = join(share, 'merzim-exchange-1')
  for (const writer of (await readdir(base)).filter((name) => name !== 'office.json')) {
    const names = await readdir(join(base, writer))
    if (names.includes('contents')) return join(base, writer, 'contents')
  }
  throw new Error('no contents on the share')
}
