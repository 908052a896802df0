import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { parseLocalDate } from '@shared/time/localDate.ts'

import { openReminderMemory } from '../../electron/reminders/reminderMemory.ts'
import { anOperator } from '../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../support/officeUnderTest.ts'

let folder: string
let desk: OfficeUnderTest | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-reminders-'))
})

afterEach(async () => {
  await desk?.office.close()
  desk = undefined
  await rm(folder, { recursive: true, force: true })
})

const DAY = parseLocalDate('2026-03-17')
const NEXT = parseLocalDate('2026-03-18')

it('remembers per operator and day, also in a program started again', async () => {
  const memory = await openReminderMemory(folder)
  await Promise.all([
    memory.remember('a', DAY, { keys: ['x'] }),
    memory.remember('a', DAY, { digestSeen: true, keys: ['y'] }),
    memory.remember('b', DAY, { keys: ['z'] }),
  ])
  for (const one of [memory, await openReminderMemory(folder)]) {
    expect(one.of('a', DAY)).toEqual({ digestSeen: true, keys: new Set(['x', 'y']) })
    expect(one.of('b', DAY)).toEqual({ digestSeen: false, keys: new Set(['z']) })
    expect(one.of('a', NEXT)).toEqual({ digestSeen: false, keys: new Set() })
  }
  await memory.remember('b', NEXT, { keys: [] })
  expect(memory.of('a', DAY).digestSeen).toBe(false)
  expect(await readFile(join(folder, 'reminders.json'), 'utf8')).not.toContain('x')
})

it('does not mind a file it cannot read', async () => {
  await writeFile(join(folder, 'reminders.json'), '{"day":')
  const memory = await openReminderMemory(folder)
  await memory.remember('a', DAY, { digestSeen: true, keys: [] })
  expect((await openReminderMemory(folder)).of('a', DAY).digestSeen).toBe(true)
})

it('shows the digest until the operator has put it away, on each working day anew', async () => {
  // From October on there is a year to confirm, so even an office without complaints has something to say.
  desk = await openTestOffice(folder, '2026-10-02T10:00')
  await setUpTestOffice(desk)
  const { session } = desk.office.parts
  const digest = () => desk?.ask('reminders.digest', undefined)
  expect(await digest()).toMatchObject({ today: '2026-10-02', yearToConfirm: 2027 })
  await desk.ask('reminders.dismiss-digest', undefined)
  expect(await digest()).toBeNull()
  session.enter(anOperator())
  expect(await digest()).not.toBeNull()
  session.enter(anOperator({ id: 'head-1', role: 'head' }))
  desk.at('2026-10-03T10:00')
  expect(await digest()).toBeNull()
  desk.at('2026-10-05T10:00')
  expect(await digest()).toMatchObject({ today: '2026-10-05' })
})

it('has nothing for a closed desk', async () => {
  desk = await openTestOffice(folder, '2026-10-02T10:00')
  await setUpTestOffice(desk)
  desk.office.parts.session.lock()
  expect(await desk.attempt('reminders.digest', undefined)).toMatchObject({ error: { code: 'signed-out' } })
})

it('shows the list of what to see to to the head alone', async () => {
  desk = await openTestOffice(folder, '2026-03-17T10:00')
  await setUpTestOffice(desk)
  const everything = { providerId: null, responsibleId: null }
  expect(await desk.ask('reminders.escalation', everything)).toMatchObject({
    parts: [],
    nextDay: '2026-03-18',
  })
  desk.office.parts.session.enter(anOperator())
  expect(await desk.attempt('reminders.escalation', everything)).toMatchObject({
    error: { code: 'not-allowed' },
  })
})
