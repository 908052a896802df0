import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { anOperator, aProvider } from '../../support/builders.ts'
import { COMMANDS } from '../../support/commands.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'
import { HISTORIES } from '../../support/statuses.ts'

const HEAD = anOperator({ id: 'head-1', role: 'head' })
const CLERK = anOperator()
const HASH = { salt: '', key: '', cost: 2, blockSize: 1, parallelization: 1 }

let folder: string
let desk: OfficeUnderTest

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-duties-'))
  await open()
  await setUpTestOffice(desk)
  await desk.office.parts.journal.append(DIRECTORY_STREAM, HEAD.id, () =>
    ok([{ type: 'directory.password-set', operatorId: CLERK.id, hash: HASH }]),
  )
  await desk.office.parts.journal.append('closed-1', HEAD.id, () => ok(HISTORIES.closed))
})

afterEach(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  desk = await openTestOffice(folder, '2026-03-17T10:00')
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
const fieldsOf = (result: Result<unknown>): unknown => (result.ok ? null : result.error.fields)
const handOver = (from: string, to: string, deputyId = CLERK.id): Promise<Result<void>> =>
  desk.attempt('duties.hand-over', {
    deputyId,
    from: parseLocalDate(from),
    to: parseLocalDate(to),
    basis: '№ 17',
  })
const enter = (who: typeof HEAD): void => desk.office.parts.session.enter(who)
const changeLock = (): Promise<Result<void>> => desk.attempt('settings.change-lock', { minutes: 5 })

async function standing(): Promise<string> {
  const { handovers } = await desk.ask('duties.list', undefined)
  return handovers.map(({ state }) => state).join()
}

describe('the duties of the head', () => {
  it('are the deputy’s on the days they are handed over for, and on no other', async () => {
    expect(codeOf(await handOver('2026-03-18', '2026-03-20'))).toBe('ok')
    enter(CLERK)
    const allowed: Record<string, string> = {}
    for (const day of ['17', '18', '20', '21']) {
      desk.at(`2026-03-${day}T10:00`)
      allowed[day] = codeOf(await changeLock())
    }
    expect(allowed).toEqual({ 17: 'not-allowed', 18: 'ok', 20: 'ok', 21: 'not-allowed' })
  })

  it('end earlier when the head says so, and stay ended after a restart', async () => {
    await handOver('2026-03-17', '2026-03-27')
    const { handovers } = await desk.ask('duties.list', undefined)
    enter(CLERK)
    expect(codeOf(await changeLock())).toBe('ok')
    enter(HEAD)
    expect(await standing()).toBe('running')
    expect(codeOf(await desk.attempt('duties.take-back', { id: handovers[0]?.id ?? '' }))).toBe('ok')
    await desk.office.close()
    await open()
    enter(CLERK)
    expect(await standing()).toBe('ended')
    expect(codeOf(await changeLock())).toBe('not-allowed')
  })

  it('cannot be handed on by the deputy, nor ended by him', async () => {
    await handOver('2026-03-17', '2026-03-27')
    enter(CLERK)
    expect(codeOf(await handOver('2026-03-18', '2026-03-19'))).toBe('not-allowed')
    expect(codeOf(await desk.attempt('duties.take-back', { id: 'any' }))).toBe('not-allowed')
  })

  it('go to somebody who works here, from today on, to one at a time', async () => {
    expect(fieldsOf(await handOver('2026-03-17', '2026-03-27', 'head-1'))).toEqual({
      deputyId: 'deputy-not-possible',
    })
    expect(fieldsOf(await handOver('2026-03-16', '2026-03-27'))).toEqual({ from: 'handover-in-past' })
    expect(fieldsOf(await handOver('2026-03-20', '2026-03-19'))).toEqual({ to: 'handover-ends-before' })
    expect(codeOf(await handOver('2026-03-17', '2026-03-20'))).toBe('ok')
    expect(fieldsOf(await handOver('2026-03-20', '2026-03-27'))).toEqual({ from: 'handover-overlaps' })
    expect(codeOf(await handOver('2026-03-21', '2026-03-27'))).toBe('ok')
  })

  it('lapse with a head who is one no more', async () => {
    await handOver('2026-03-17', '2026-03-27')
    await desk.office.parts.journal.append(DIRECTORY_STREAM, HEAD.id, () =>
      ok([{ type: 'directory.operator-saved', operator: { ...HEAD, retired: true } }]),
    )
    enter(CLERK)
    expect(codeOf(await changeLock())).toBe('not-allowed')
  })
})

describe('what the deputy does', () => {
  it('says in the history that it was done for the head, and only what was', async () => {
    await handOver('2026-03-17', '2026-03-27')
    enter(CLERK)
    const act = async (command: (typeof COMMANDS)['reopen' | 'note']): Promise<void> => {
      const { version } = (await desk.ask('card.get', { id: 'closed-1' })).complaint
      await desk.ask('card.act', { id: 'closed-1', version, command })
    }
    await act(COMMANDS.note)
    await act(COMMANDS.reopen)
    const { history } = await desk.ask('card.get', { id: 'closed-1' })
    expect(history.slice(0, 2).map(({ event, forHead }) => [event?.type, forHead !== ''])).toEqual([
      ['complaint.reopened', true],
      ['complaint.noted', false],
    ])
    await desk.ask('directory.save', { kind: 'provider', record: aProvider({ phone: '29-72-23' }) })
    const [change] = await desk.ask('directory.history', { kind: 'provider', id: 'provider-1' })
    expect(change?.forHead).toBe('Жүнісова А. Қ.')
  })

  it('says so of a letter’s text, of the calendar and of this workstation too, and in the audit of all', async () => {
    await handOver('2026-03-17', '2026-03-27')
    enter(CLERK)
    const kind = 'extension_notice'
    await desk.ask('papers.save-template', { kind, texts: SHIPPED_TEMPLATES[kind].texts })
    const edit = {
      kind: 'day-off',
      date: parseLocalDate('2026-03-18'),
      as: 'transfer_off',
      name: { kk: 'Демалыс', ru: 'День отдыха' },
      basis: { kind: 'words', text: { kk: 'Бұйрық', ru: 'Приказ' } },
    } as const
    const proposal = { kind: 'edit', edit } as const
    const { code } = await desk.ask('work-calendar.preview', proposal)
    await desk.ask('work-calendar.accept', { proposal, code })
    await changeLock()
    const [text] = await desk.ask('papers.template-history', { kind })
    const [calendar] = await desk.ask('work-calendar.changes', undefined)
    expect([text?.forHead, calendar?.forHead]).toEqual(['Жүнісова А. Қ.', 'Жүнісова А. Қ.'])
    const query = { operatorId: CLERK.id, kind: null, number: '', from: null, to: null }
    enter(HEAD)
    const { rows } = await desk.ask('audit.list', { query, offset: 0, limit: 20 })
    expect(new Map(rows.map(({ type, forHead }) => [type, forHead !== '']))).toEqual(
      new Map([
        ['access.settings-changed', true],
        ['calendar.day-marked', true],
        ['office.template-saved', true],
      ]),
    )
  })

  it('is shown to both', async () => {
    await handOver('2026-03-17', '2026-03-27')
    expect((await desk.ask('app.state', undefined)).operator).toMatchObject({
      deputyOf: null,
      deputy: { to: '2026-03-27' },
    })
    enter(CLERK)
    expect((await desk.ask('app.state', undefined)).operator).toMatchObject({
      deputyOf: { id: 'head-1', to: '2026-03-27' },
      deputy: null,
    })
  })
})
