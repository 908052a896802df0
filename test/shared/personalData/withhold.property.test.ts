import fc from 'fast-check'
import { expect, it } from 'vitest'

import { evolve, skipUndone } from '@shared/complaint/evolve.ts'
import { ComplaintEvent } from '@shared/complaint/events.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { obligationsOf } from '@shared/complaint/obligations.ts'
import { demoEvents } from '@shared/demo/demoOffice.ts'
import { OldRegisterEvent } from '@shared/oldRegister/oldComplaint.ts'
import { EVENT_DECISIONS } from '@shared/personalData/eventDecisions.ts'
import { WITHHOLDINGS, type Withholding } from '@shared/personalData/treatment.ts'
import { personalTexts, withheldData } from '@shared/personalData/withhold.ts'
import { emptyDirectory } from '@shared/directory/directory.ts'
import { complaintFacts } from '@shared/published/complaintFacts.ts'
import { countComplaint } from '@shared/report/countComplaint.ts'
import { periodOf } from '@shared/report/period.ts'
import { parseLocalDate, parseYearMonth, type YearMonth } from '@shared/time/localDate.ts'

import { folded, history, type Stored } from '../../support/anyHistory.ts'
import { calendar } from '../../support/builders.ts'

const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06'].map(parseYearMonth)

function copied(journal: readonly Stored[], how: Withholding): readonly Stored[] {
  return journal.map(({ id, event }) => {
    const data = withheldData(event, how)
    return { id, event: data ? ComplaintEvent.parse(data) : event }
  })
}

/** Every place of the report a complaint counts in, month by month. */
function countedIn(complaint: Complaint, months: readonly YearMonth[]): readonly string[] {
  return months.flatMap((month) => {
    const found: string[] = []
    const period = periodOf(month, parseLocalDate('2026-12-31'), calendar)
    countComplaint(complaint, period, (place, by) => found.push(`${month} ${place} ${by}`))
    return found
  })
}

const outcomeOf = (complaint: Complaint, months: readonly YearMonth[]) => ({
  facts: complaintFacts(complaint, emptyDirectory),
  obligations: obligationsOf(complaint),
  figures: countedIn(complaint, months),
})

it("copies without people's data count in every figure, with the same dates, duties and numbers", () => {
  let figures = 0
  let changed = 0
  fc.assert(
    fc.property(history, fc.constantFrom(...WITHHOLDINGS), ({ journal, state }, how) => {
      const copy = copied(journal, how)
      const whole = outcomeOf(state, MONTHS)
      expect(outcomeOf(folded(copy), MONTHS)).toEqual(whole)
      figures += whole.figures.length
      changed += copy.filter(({ event }, n) => event !== journal[n]?.event).length
    }),
    { numRuns: 150 },
  )
  expect(figures).toBeGreaterThan(500)
  expect(changed).toBeGreaterThan(300)
})

it('the whole demonstration office: no name, IIN, phone, address or free words, and the same figures', () => {
  const events = demoEvents({ complaints: 300, seed: 7, today: parseLocalDate('2026-03-17') })
  const said = new Set(events.flatMap(({ event }) => personalTexts(event)).filter((text) => text.length > 5))
  expect(said.size).toBeGreaterThan(500)
  const settlements = new Set(
    events.flatMap(({ event }) =>
      event.type === 'complaint.registered' ? [event.form.applicant.settlement] : [],
    ),
  )
  for (const how of WITHHOLDINGS) {
    const copies = events.map((one) => ({
      ...one,
      event: ComplaintEvent.parse(withheldData(one.event, how) ?? one.event),
    }))
    const text = JSON.stringify(copies.map(({ event }) => withoutOfficials(event)))
    const kept = [...said].filter((one) => text.includes(JSON.stringify(one).slice(1, -1)))
    // A settlement says which district it is about, and masked copies have it.
    const mayStay = how === 'masked' ? settlements : new Set<string>()
    expect(kept.filter((one) => !mayStay.has(one))).toEqual([])
    const [whole, less] = [lives(events), lives(copies)]
    const months = ['2025-12', '2026-01', '2026-02', '2026-03'].map(parseYearMonth)
    for (const [id, one] of whole) {
      const other = less.get(id)
      expect(other && outcomeOf(other, months)).toEqual(outcomeOf(one, months))
    }
  }
})

/** Officials in office are named in every copy, and some share a surname with an applicant. */
function withoutOfficials(event: ComplaintEvent): unknown {
  return {
    ...event,
    acceptedBy: null,
    signatory: '',
    decidedBy: '',
    name: event.type === 'complaint.assigned' ? '' : Reflect.get(event, 'name'),
  }
}

function lives(events: readonly { readonly stream: string; readonly event: ComplaintEvent }[]) {
  const all = new Map<string, Complaint>()
  for (const { stream, event } of events) {
    const next = evolve(stream, all.get(stream), event) ?? skipUndone(all.get(stream))
    if (next) all.set(stream, next)
  }
  return all
}

it('masked: initials, the last four digits and the settlement', () => {
  const data = {
    type: 'complaint.registered',
    form: { applicant: APPLICANT, motives: 'Сосед Ахметов', contested: [] },
  }
  expect(withheldData(data, 'masked')).toMatchObject({
    form: {
      applicant: {
        surname: 'Н.',
        name: 'Ә.',
        iin: '********1234',
        bin: '',
        settlement: 'с. Акжар',
        street: '',
        phone: '',
      },
      motives: '—',
    },
  })
  expect(withheldData(data, 'emptied')).toMatchObject({
    form: { applicant: { surname: '', name: '', iin: '', settlement: '' }, motives: '—' },
  })
})

const APPLICANT = {
  surname: 'Нұрғалиева',
  name: 'Әсем',
  iin: '900101401234',
  bin: '123',
  settlement: 'с. Акжар, ул. Абая 5',
  street: 'ул. Абая 5',
  phone: '+77010000000',
}

it('a record of the old register: nothing of the person; an erased one keeps its outcome', () => {
  const record = {
    number: '17',
    receivedOn: '2019-03-04',
    applicant: 'Ахметов Самат',
    iin: '900101300007',
    phone: '87010000000',
    address: 'Кокшетау, Абая 5',
    provider: 'ЦОН',
    service: 'Справка',
    subject: 'Ахметову не выдали справку',
    officer: 'Исаева',
    dueOn: null,
    outcome: 'Удовлетворена',
    answeredOn: '2019-03-20',
    answerNumber: 'А-17',
    note: 'звонил с 87010000000',
    other: [{ name: 'Родственник', value: 'Ахметова Г.' }],
  }
  const origin = { importId: 'i', fileName: 'x.xlsx', file: 'a'.repeat(64), row: 1, content: 'b'.repeat(64) }
  const data = { type: 'old-register.complaint-imported', record, origin }
  for (const how of WITHHOLDINGS) {
    const copy = OldRegisterEvent.parse(withheldData(data, how))
    expect(JSON.stringify(copy)).not.toMatch(/Ахметов|8701|90010130|Абая/)
    expect(copy).toMatchObject({
      record: { number: '17', answeredOn: '2019-03-20', outcome: how === 'erased' ? 'Удовлетворена' : '—' },
    })
  }
})

it('of what a newer version wrote nothing is told, and nothing is erased before this one is updated', () => {
  const data = { type: 'complaint.photographed', whom: 'Ахметов' }
  expect(withheldData(data, 'masked')).toEqual({ type: 'complaint.photographed' })
  expect(withheldData(data, 'erased')).toBeNull()
  const noted = { type: 'complaint.noted', text: 'x', newer: 'Ахметов' }
  expect(withheldData(noted, 'erased')).toEqual({ type: 'complaint.noted', text: '—' })
})

it('withholding twice changes nothing, and what has no data of people is no copy', () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...WITHHOLDINGS), ({ journal }, how) => {
      for (const { event } of journal) {
        const copy = withheldData(event, how)
        expect(copy && withheldData(copy, how)).toBeNull()
      }
    }),
    { numRuns: 40 },
  )
  expect(
    withheldData({ type: 'complaint.satisfied', on: '2026-03-17', documentNumber: '5' }, 'erased'),
  ).toBeNull()
  expect(Object.keys(EVENT_DECISIONS)).toContain('complaint.noted')
})
