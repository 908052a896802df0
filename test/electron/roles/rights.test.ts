import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ComplaintStatus } from '@shared/complaint/status.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { Role, type Operator } from '@shared/directory/records.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { COMPLAINT_RIGHTS, OFFICE_RIGHTS, STAGE_OF, type ComplaintAction } from '@shared/roles/rights.ts'

import { anOffice, anOperator, aForm, aProvider } from '../../support/builders.ts'
import { COMMANDS } from '../../support/commands.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../../support/officeUnderTest.ts'
import { HISTORIES } from '../../support/statuses.ts'

/**
 * What each role may, written out once more by hand: registrar, case officer, head, administrator. `+` yes, `o` unless
 * it is another one's, `-` no. A change of the table in the program needs a change here, made on purpose.
 */
const IN_OFFICE = {
  intake: '++++',
  tickets: '++++',
  'look-up': '++++',
  'export-register': '-++-',
  'export-report': '-++-',
  'export-everything': '--+-',
  'import-old-register': '--+-',
  'own-workstation': '++++',
  office: '--++',
  directories: '--++',
  operators: '--++',
  equipment: '--++',
  exchange: '--++',
  control: '--+-',
  backups: '--++',
  letters: '--+-',
  calendar: '--+-',
  'hand-over': '--+-',
  'personal-data': '--+-',
  'settle-conflicts': '--+-',
  audit: '--++',
} as const

/** At the stages open, decided, over. */
const ON_COMPLAINT: Readonly<Record<ComplaintAction, readonly [string, string, string]>> = {
  note: ['+++-', '+++-', '+++-'],
  attach: ['+++-', '+++-', '+++-'],
  paper: ['+++-', '+++-', '+++-'],
  link: ['+++-', '+++-', '+++-'],
  'mark-portal': ['+++-', '+++-', '+++-'],
  assign: ['oo+-', 'oo+-', 'oo+-'],
  forward: ['+++-', '+++-', '+++-'],
  'register-review': ['+++-', '+++-', '+++-'],
  'send-notice': ['+++-', '+++-', '+++-'],
  answer: ['+++-', '+++-', '+++-'],
  tell: ['+++-', '+++-', '+++-'],
  withdraw: ['+++-', '+++-', '+++-'],
  'record-correction': ['+++-', '+++-', '+++-'],
  'ask-correction': ['oo+-', 'oo+-', 'oo+-'],
  satisfy: ['oo+-', 'oo+-', 'oo+-'],
  extend: ['oo+-', 'oo+-', 'oo+-'],
  decide: ['oo+-', 'oo+-', 'oo+-'],
  return: ['oo+-', 'oo+-', 'oo+-'],
  redirect: ['oo+-', 'oo+-', 'oo+-'],
  leave: ['-o+-', '-o+-', '-o+-'],
  terminate: ['-o+-', '-o+-', '-o+-'],
  void: ['-o+-', '-o+-', '-o+-'],
  'revoke-extension': ['-o+-', '-o+-', '-o+-'],
  correct: ['oo+-', '-o+-', '--+-'],
  'remove-attachment': ['oo+-', '-o+-', '--+-'],
  undo: ['oo+-', 'oo+-', '--+-'],
  reopen: ['--+-', '--+-', '--+-'],
}

/** To somebody who is none of those at the desk. */
const GIVEN: ComplaintEvent = {
  type: 'complaint.assigned',
  on: parseLocalDate('2026-03-10'),
  officerId: 'operator-1',
  name: 'Жүнісова А. Қ.',
  note: '',
}

let folder: string
let desk: OfficeUnderTest

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-rights-'))
  desk = await openTestOffice(folder, '2026-03-17T10:00')
  await setUpTestOffice(desk)
  const { journal } = desk.office.parts
  await journal.append(DIRECTORY_STREAM, 'head-1', () =>
    ok(Role.options.map((role) => ({ type: 'directory.operator-saved' as const, operator: of(role) }))),
  )
  for (const [status, events] of Object.entries(HISTORIES)) {
    const stored = await journal.append(`of-${status}`, 'head-1', () => ok(events))
    if (!stored.ok) throw new Error(stored.error.code)
    const [first, ...later] = events
    const given = [first, GIVEN, ...later].filter((one) => one !== undefined)
    await journal.append(`given-${status}`, 'head-1', () => ok(given))
  }
})

afterAll(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

function of(role: Role): Operator {
  return anOperator({ id: `the-${role}`, role })
}

function enter(role: Role): void {
  desk.office.parts.session.enter(of(role))
}

const REFUSED = /^(not-allowed|other-case-officer|invalid-input)$/
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)
const whoOf = (result: Result<unknown>): unknown => (result.ok ? null : result.error.params?.['who'])

/** A call that asks for each right of the office, harmless and possible for whoever may. */
const CALLS: Readonly<Record<keyof typeof IN_OFFICE, () => Promise<Result<unknown>>>> = {
  intake: () =>
    desk.attempt('intake.register', { id: crypto.randomUUID(), form: aForm(), receivedNow: true }),
  tickets: () => desk.attempt('printing.open-jobs', undefined),
  'look-up': () => desk.attempt('register.counts', undefined),
  'export-register': () =>
    desk.attempt('register.export', {
      selection: { kind: 'some', ids: [] },
      format: 'csv',
      language: 'ru',
    }),
  'export-report': () => desk.attempt('report.show-file', { path: '/nowhere' }),
  'export-everything': () => desk.attempt('open-export.show', undefined),
  'import-old-register': () => desk.attempt('old-register.drop', undefined),
  'own-workstation': () => desk.attempt('settings.printing', undefined),
  office: () =>
    desk.attempt('settings.save-office', {
      office: anOffice(),
      mark: 'К1',
      workstationName: { kk: '1-терезе', ru: 'окно 1' },
    }),
  directories: () => desk.attempt('directory.save', { kind: 'provider', record: aProvider() }),
  operators: () => desk.attempt('directory.set-password', { operatorId: 'nobody', password: 'қыс-2026' }),
  equipment: () => desk.attempt('settings.change-lock', { minutes: 5 }),
  exchange: () => desk.attempt('exchange.test', undefined),
  control: () => desk.attempt('reminders.escalation', { providerId: null, responsibleId: null }),
  backups: () => desk.attempt('backups.free-mark', undefined),
  letters: () => desk.attempt('papers.save-template', { kind: 'memo', texts: null }),
  'hand-over': () => desk.attempt('duties.take-back', { id: 'none' }),
  'personal-data': () => desk.attempt('personal-data.preview', { ids: ['none'] }),
  'settle-conflicts': () =>
    desk.attempt('exchange.settle', {
      complaintId: 'none',
      conflictId: crypto.randomUUID(),
      holds: 'standing',
      reason: '',
    }),
  calendar: () => desk.attempt('work-calendar.read-file', { year: 2026 }),
  audit: () => desk.attempt('audit.operators', undefined),
}

const cells = Object.entries(IN_OFFICE).flatMap(([action, marks]) =>
  Role.options.map((role, n) => ({ action, role, mark: marks[n] ?? '' })),
)

describe('in the office', () => {
  it.each(cells)('$role, $action: $mark', async ({ action, role, mark }) => {
    enter(role)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an action of the table above
    const result = await CALLS[action as keyof typeof IN_OFFICE]()
    if (mark === '+') expect(codeOf(result)).not.toMatch(REFUSED)
    else expect(codeOf(result)).toBe('not-allowed')
  })

  it('leaves no right of the program out', () => {
    expect(Object.keys(IN_OFFICE).toSorted()).toEqual(Object.keys(OFFICE_RIGHTS).toSorted())
    expect(Object.keys(ON_COMPLAINT).toSorted()).toEqual(Object.keys(COMPLAINT_RIGHTS).toSorted())
  })

  it('says who may', async () => {
    enter('registrar')
    expect(whoOf(await CALLS.office())).toBe('head,administrator')
    expect(whoOf(await CALLS.calendar())).toBe('head')
  })

  it('goes by the right somebody has now, not by the one he had when he signed in', async () => {
    const before = of('registrar')
    enter('registrar')
    expect(codeOf(await CALLS.office())).toBe('not-allowed')
    const { journal } = desk.office.parts
    const save = (operator: Operator): Promise<unknown> =>
      journal.append(DIRECTORY_STREAM, 'head-1', () => ok([{ type: 'directory.operator-saved', operator }]))
    await save({ ...before, role: 'head' })
    expect(codeOf(await CALLS.office())).toBe('ok')
    await save(before)
    expect(codeOf(await CALLS.office())).toBe('not-allowed')
  })

  it('lets nobody through who is not at the desk', async () => {
    desk.office.parts.session.signOut()
    expect(codeOf(await CALLS.intake())).toBe('signed-out')
  })
})

/** Tries an action on a complaint of a state. What gets past the rights is stopped by the version, which is wrong. */
function tryOn(id: string, action: ComplaintAction): Promise<Result<unknown>> {
  if (action === 'paper') {
    return desk.attempt('papers.cancel', { complaintId: id, paperId: 'none', reason: 'ошибка' })
  }
  return desk.attempt('card.act', { id, version: 999, command: COMMANDS[action] })
}

const STAGES = ['open', 'decided', 'over'] as const

describe('on a complaint', () => {
  it.each(ComplaintStatus.options)('that is %s: each role, each action', async (status) => {
    expect(desk.office.parts.world.complaints.get(`of-${status}`)?.status).toBe(status)
    const wrong: string[] = []
    for (const [n, role] of Role.options.entries()) {
      enter(role)
      for (const [action, byStage] of Object.entries(ON_COMPLAINT)) {
        const mark = byStage[STAGES.indexOf(STAGE_OF[status])]?.[n]
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an action of the table above
        const tried = action as ComplaintAction
        const nobodys = codeOf(await tryOn(`of-${status}`, tried))
        const others = codeOf(await tryOn(`given-${status}`, tried))
        const right =
          mark === '-'
            ? nobodys === 'not-allowed' && others === 'not-allowed'
            : !REFUSED.test(nobodys) &&
              (mark === 'o' ? others === 'other-case-officer' : !REFUSED.test(others))
        if (!right) wrong.push(`${role} ${action}: ${nobodys}, ${others}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('is up to the case officer once there is one, and to the head', async () => {
    const withdrawn = COMMANDS.leave
    const preview = async (role: Role): Promise<Result<unknown>> => {
      enter(role)
      return desk.attempt('card.preview', { id: 'given-in_review', command: withdrawn })
    }
    const refused = await preview('case_officer')
    expect([codeOf(refused), whoOf(refused)]).toEqual(['other-case-officer', 'head'])
    expect(codeOf(await preview('head'))).not.toMatch(REFUSED)
    desk.office.parts.session.enter(anOperator({ role: 'case_officer' }))
    const { journal } = desk.office.parts
    const operator = anOperator({ role: 'case_officer' })
    await journal.append(DIRECTORY_STREAM, 'head-1', () =>
      ok([{ type: 'directory.operator-saved', operator }]),
    )
    const own = await desk.attempt('card.preview', { id: 'given-in_review', command: withdrawn })
    expect(codeOf(own)).not.toMatch(REFUSED)
  })

  it('is refused in a preview, too', async () => {
    enter('registrar')
    const preview = (command: 'reopen' | 'forward'): Promise<Result<unknown>> =>
      desk.attempt('card.preview', { id: 'of-closed', command: COMMANDS[command] })
    expect(codeOf(await preview('reopen'))).toBe('not-allowed')
    expect(codeOf(await preview('forward'))).toBe('already-satisfied')
  })
})
