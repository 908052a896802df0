import { describe, expect, it } from 'vitest'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { keyOf } from '@shared/queries/dayIndex.ts'
import { duesOf } from '@shared/reminders/dues.ts'
import { escalationOf, type Burden, type EscalationFilter } from '@shared/reminders/escalation.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { anOperator } from '../../support/builders.ts'
import { officeOn, today } from '../../support/demoWorld.ts'

const ALL: EscalationFilter = { providerId: null, responsibleId: null }
const office = officeOn(7)
const list = escalationOf(ALL, office)
const total = (burdens: readonly Burden[], field: 'overdue' | 'dueToday' | 'dueNext'): number =>
  burdens.reduce((sum, one) => sum + one[field], 0)

describe('what the head has to see to', () => {
  it('is everything overdue, due today and due on the next working day, once', () => {
    const { overdue, dueToday, dueNext } = duesOf(office)
    expect(list.parts.map(({ stage, count }) => [stage, count])).toEqual([
      ['overdue', overdue.length],
      ['due_today', dueToday.length],
      ['due_next', dueNext.length],
    ])
    const shown = list.parts.flatMap(({ rows }) => rows.map((row) => keyOf(row))).sort()
    expect(shown).toEqual([...overdue, ...dueToday, ...dueNext].map((one) => keyOf(one)).sort())
  })

  it('says by how many working days it is late, and who answers for it', () => {
    for (const row of list.parts.flatMap(({ rows }) => rows)) {
      expect(row.responsible).not.toBe('')
      if (row.dueOn < today)
        expect(row.due).toMatchObject({
          state: 'overdue',
          workingDays: workingDaysBetween(office.calendar, row.dueOn, today),
        })
    }
  })

  it('lies wholly on providers, and wholly on people, the most overdue first', () => {
    for (const burdens of [list.providers, list.people]) {
      for (const [stage, field] of [
        ['overdue', 'overdue'],
        ['due_today', 'dueToday'],
        ['due_next', 'dueNext'],
      ] as const) {
        expect(total(burdens, field)).toBe(list.parts.find((part) => part.stage === stage)?.count)
      }
      const overdue = burdens.map((one) => one.overdue)
      expect(overdue).toEqual(overdue.toSorted((a, b) => b - a))
      expect(burdens.every((one) => one.overdue > 0 || one.longest === 0)).toBe(true)
    }
  })

  it('names the case officer before whoever accepted it', () => {
    const [row] = list.parts.flatMap(({ rows }) => rows)
    const complaint = row && office.world.complaints.get(row.complaintId)
    if (!row || !complaint) throw new Error('nothing to see to')
    const officer = anOperator({ id: 'officer-9', surname: 'Сейтқали', name: 'Дина', patronymic: '' })
    const { world } = office
    const given = {
      ...office,
      world: {
        ...world,
        complaints: new Map([
          ...world.complaints,
          [row.complaintId, { ...complaint, caseOfficerId: officer.id }],
        ]),
        directory: { ...world.directory, operators: new Map([[officer.id, officer]]) },
      },
    }
    const own = escalationOf({ providerId: null, responsibleId: officer.id }, given)
    const rows = own.parts.flatMap((part) => part.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(
      rows.every(
        ({ complaintId, responsible }) => complaintId === row.complaintId && responsible === 'Сейтқали Д.',
      ),
    ).toBe(true)
  })

  it('narrows to a provider and a person, while who has how much stays', () => {
    const [provider] = list.providers
    const [person] = list.people
    const narrowed = escalationOf({ providerId: provider?.id ?? '', responsibleId: person?.id ?? '' }, office)
    const rows = narrowed.parts.flatMap((part) => part.rows)
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ providerId }) => providerId))).toEqual(new Set([provider?.id]))
    expect(new Set(rows.map(({ responsible }) => responsible))).toEqual(new Set([person?.name.ru]))
    expect(narrowed.providers).toEqual(list.providers)
  })

  it('is nothing when nothing is near', () => {
    const early = { ...office, today: parseLocalDate('2020-01-06') }
    expect(escalationOf(ALL, early)).toMatchObject({ parts: [], providers: [], people: [] })
  })
})
