import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { CALENDAR_STREAM, type CalendarEvent } from '@shared/calendar/events.ts'
import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDate as date } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { runHeadless, type HeadlessIo } from '../../electron/headless/commandLine.ts'
import { HEADLESS_COMMANDS } from '../../electron/headless/registry.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { anOffice } from '../support/builders.ts'

const clock = fixedClock(parseLocalDateTime('2026-04-20T10:00'))
let folder: string

/** The commands for the office's IT on an office that has moved a day of its own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-headless-'))
  const journal = await openJournal({
    folder,
    clock,
    sink: { apply: () => undefined },
    log: silentLog,
  })
  await journal.append(DIRECTORY_STREAM, 'operator-1', () =>
    ok([{ type: 'office.saved', office: anOffice({ week: 5 }) }]),
  )
  const marked: CalendarEvent = {
    type: 'calendar.day-marked',
    changeId: 'change-1',
    on: date('2026-04-20'),
    date: date('2026-05-08'),
    kind: 'transfer_off',
    name: null,
    basis: { kind: 'document', document: 'ministry_order', number: '157', on: date('2026-04-17') },
  }
  await journal.append(CALENDAR_STREAM, 'operator-1', () => ok([marked]))
  await journal.close()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function call(words: readonly string[], stdin = ''): Promise<{ code: number; json: unknown }> {
  const out: string[] = []
  const io: HeadlessIo = {
    readStdin: async () => stdin,
    out: (text) => void out.push(text),
    err: () => undefined,
    clock,
  }
  const code = await runHeadless(words, HEADLESS_COMMANDS, io)
  return { code, json: out.length > 0 ? JSON.parse(out.join('\n')) : null }
}

const CASE = JSON.stringify([
  { id: 1, receivedOn: '2026-05-04', registeredOn: '2026-05-04', authority: 'local_body' },
])

it("counts with the program's calendar, and with --data with the office's", async () => {
  expect((await call(['deadlines'], CASE)).json).toMatchObject([{ reviewBy: '2026-05-13' }])
  expect((await call(['deadlines', '--data', folder], CASE)).json).toMatchObject([{ reviewBy: '2026-05-14' }])
})

it('prints the year of the office', async () => {
  const { json } = await call(['calendar', '--year', '2026', '--data', folder])
  expect(json).toMatchObject({
    daysOff: expect.arrayContaining([expect.objectContaining({ date: '2026-05-08', kind: 'transfer_off' })]),
  })
  expect((await call(['calendar', '--year', '2026'])).json).not.toMatchObject({
    daysOff: expect.arrayContaining([expect.objectContaining({ date: '2026-05-08' })]),
  })
})

it('refuses a folder without a journal', async () => {
  expect((await call(['calendar', '--year', '2026', '--data', join(folder, 'none')])).code).toBe(2)
})

it('finds a journal with changes of the calendar whole', async () => {
  expect(await call(['verify', '--data', folder])).toMatchObject({ code: 0, json: { ok: true, events: 2 } })
})
