import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Draft } from '@shared/complaint/draft.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Registered } from '@shared/ipc/calls/intakeCalls.ts'
import type { Input, Output } from '@shared/ipc/protocol.ts'
import type { Clock } from '@shared/time/clock.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { aForm, anApplicant, anOffice, anOperator, aProvider } from '../support/builders.ts'
import { surroundingsOf } from '../support/surroundings.ts'

const at = parseLocalDateTime
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

let folder: string
let office: Office
let now: string

const clock: Clock = { nowMs: () => Date.parse(`${now}:00Z`) - 5 * 3_600_000 }

async function open(): Promise<void> {
  office = await composeOffice(surroundingsOf({ dataFolder: folder, clock }))
  await office.parts.journal.loaded
}

async function ask<C extends 'intake.register' | 'intake.desk' | 'intake.drafts' | 'intake.save-draft'>(
  channel: C,
  input: Input<C>,
): Promise<Result<Output<C>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
  return (await office.dispatch(channel, input)) as Result<Output<C>>
}

async function register(
  n: number,
  form: Partial<ComplaintForm> = {},
  receivedNow = true,
): Promise<Registered> {
  const result = await ask('intake.register', { id: idOf(n), form: aForm(form), receivedNow })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const numbers = (): readonly string[] =>
  [...office.parts.world.complaints.values()].map(({ registration }) => registration.number)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-intake-'))
  now = '2026-03-17T10:42'
  await open()
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    {
      type: 'office.workstation-saved',
      workstation: { node: office.parts.journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } },
    },
    { type: 'directory.operator-saved', operator: anOperator() },
    { type: 'directory.provider-saved', provider: aProvider() },
  ]
  const stored = await office.parts.journal.append(DIRECTORY_STREAM, 'operator-1', () => ({
    ok: true,
    value: events,
  }))
  if (!stored.ok) throw new Error(stored.error.code)
  office.parts.session.enter(anOperator())
})

afterEach(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('registering', () => {
  it('art. 64(2) names the signed-in operator, whatever the window sends', async () => {
    const { id } = await register(1)
    const facts = office.parts.world.complaints.get(id)?.registration
    expect(facts?.acceptedBy).toEqual({
      operatorId: 'operator-1',
      name: 'Жүнісова А. Қ.',
      position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
    })
    office.parts.session.lock()
    const refused = await ask('intake.register', { id: idOf(2), form: aForm(), receivedNow: true })
    expect(refused).toMatchObject({ ok: false, error: { code: 'signed-out' } })
  })

  it('gives numbers without gaps, also when many are sent at once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => register(n)))
    const expected = Array.from({ length: 25 }, (_, n) => `К1-26-${String(n + 1).padStart(4, '0')}`)
    expect(numbers().toSorted()).toEqual(expected)
  })

  it('takes no number for what was refused, and none again after a restart', async () => {
    await register(1)
    const future = { receivedAt: at('2026-03-17T10:43') }
    const refused = await ask('intake.register', { id: idOf(2), form: aForm(future), receivedNow: false })
    expect(refused).toMatchObject({ ok: false, error: { code: 'received-in-future' } })
    await office.close()
    await open()
    office.parts.session.enter(anOperator())
    expect(await register(3)).toMatchObject({ number: 'К1-26-0002' })
  })

  it('leaves the number of a void complaint taken', async () => {
    const { id } = await register(1)
    const voided = { type: 'complaint.voided', on: '2026-03-17', reason: 'ошибка' }
    await office.parts.journal.append(id, 'operator-1', () => ({ ok: true, value: [voided] }))
    expect(await register(2)).toMatchObject({ number: 'К1-26-0002' })
  })

  it('registers once when sent twice, together or later', async () => {
    const [first, second] = await Promise.all([register(1), register(1)])
    expect(second).toEqual(first)
    expect(await register(1, { motives: 'другое' })).toEqual(first)
    expect(numbers()).toEqual(['К1-26-0001'])
  })

  it('art. 64(3) registers on the next working day what comes after hours, and keeps the time of receipt', async () => {
    now = '2026-03-20T18:31'
    expect(await register(1)).toMatchObject({
      receivedAt: '2026-03-20T18:31',
      registeredOn: '2026-03-26',
      forwardBy: '2026-03-30',
      reviewBy: '2026-04-02',
    })
  })

  it('counts a complaint entered later from the day it came, and numbers it in the series of that year', async () => {
    const form = { receivedAt: at('2025-12-30T10:00'), enteredLaterReason: 'отключение света' }
    expect(await register(1, form, false)).toMatchObject({
      number: 'К1-25-0001',
      registeredOn: '2025-12-30',
      reviewBy: '2026-01-09',
    })
    expect(office.parts.world.complaints.get(idOf(1))?.registration.recordedAt).toBe('2026-03-17T10:42')
    expect(await register(2)).toMatchObject({ number: 'К1-26-0001' })
  })

  it('N-05, N-06 takes the term from the addressee', async () => {
    expect(await register(1, { addressee: 'akim' })).toMatchObject({
      forwardBy: null,
      reviewBy: '2026-03-27',
    })
    expect(await register(2, { addressee: 'authorised_body' })).toMatchObject({ reviewBy: '2026-04-10' })
    expect(await register(3, { contestedAct: 'employee' })).toMatchObject({ forwardBy: null })
  })

  it('art. 64(1) takes a complaint in which nearly everything is missing', async () => {
    const applicant = anApplicant({ surname: '', name: '', iin: '12', settlement: '', street: '' })
    const form = { applicant, providerId: '', serviceId: null, motives: '', demands: '', signed: false }
    expect(await register(1, { ...form, contested: [] })).toMatchObject({ number: 'К1-26-0001' })
  })

  it('begins nothing on a full disk, and goes on once there is room', async () => {
    const { parts } = office
    const full = { state: 'full', freeBytes: 86 * 1024 * 1024, totalBytes: 1 } as const
    const { measure } = parts.disk
    Object.assign(parts.disk, { measure: async () => full })
    const refused = await ask('intake.register', { id: idOf(1), form: aForm(), receivedNow: true })
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage-full', params: { freeMb: 86 } } })
    expect(numbers()).toEqual([])
    Object.assign(parts.disk, { measure })
    expect(await register(1)).toMatchObject({ number: 'К1-26-0001' })
  })
})

describe('drafts', () => {
  const aDraft = (n: number, part: Partial<Draft> = {}): Draft => ({
    id: idOf(n),
    operatorId: 'operator-1',
    open: true,
    receivedTyped: false,
    savedAt: at('2026-03-17T10:00'),
    form: aForm(),
    ...part,
  })
  const listed = async (): Promise<readonly string[]> => {
    const result = await ask('intake.drafts', undefined)
    return result.ok ? result.value.map(({ id }) => id) : []
  }

  it('belong to who typed them', async () => {
    await ask('intake.save-draft', aDraft(1))
    await ask('intake.save-draft', aDraft(2, { operatorId: 'operator-2' }))
    expect(await listed()).toEqual([idOf(1)])
  })

  it('are kept on a locked desk, and shown to nobody there', async () => {
    office.parts.session.lock()
    expect(await ask('intake.save-draft', aDraft(1))).toMatchObject({ ok: true, value: { savedAt: now } })
    expect(await ask('intake.drafts', undefined)).toMatchObject({ ok: false })
    office.parts.session.enter(anOperator())
    expect(await listed()).toEqual([idOf(1)])
  })

  it('end with the registration, and a late save does not bring them back', async () => {
    await ask('intake.save-draft', aDraft(1))
    await register(1)
    expect(await ask('intake.save-draft', aDraft(1))).toMatchObject({
      ok: false,
      error: { code: 'already-registered' },
    })
    expect(await listed()).toEqual([])
    expect(await readdir(join(folder, 'drafts'))).toEqual([])
  })

  it('are found again after the program was ended', async () => {
    await ask('intake.save-draft', aDraft(1))
    await office.close()
    await open()
    office.parts.session.enter(anOperator())
    expect(await listed()).toEqual([idOf(1)])
  })
})

describe('the desk', () => {
  it('tells the time and the next number without reserving it', async () => {
    const registeredOn = parseLocalDate('2026-03-17')
    const first = await ask('intake.desk', { registeredOn })
    expect(first).toEqual({ ok: true, value: { now: '2026-03-17T10:42', nextNumber: 'К1-26-0001' } })
    expect(await ask('intake.desk', { registeredOn })).toEqual(first)
    await register(1)
    expect(await ask('intake.desk', { registeredOn })).toMatchObject({ value: { nextNumber: 'К1-26-0002' } })
  })
})
