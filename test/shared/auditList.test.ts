import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AccessEvent } from '@shared/access/accessEvents.ts'
import { CalendarEvent } from '@shared/calendar/events.ts'
import { ComplaintEvent } from '@shared/complaint/events.ts'
import { DirectoryEvent } from '@shared/directory/events.ts'
import { PrintDocument } from '@shared/documents/printDocument.ts'
import { auditWords } from '@shared/i18n/auditWords.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { auditEntries, auditKindOf, AuditKind, type AuditQuery } from '@shared/queries/auditList.ts'
import { formatHlc } from '@shared/time/hlc.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

const EVERYTHING: AuditQuery = { operatorId: null, kind: null, number: '', from: null, to: null }

function entry(millis: number, part: Partial<Envelope> = {}): Envelope {
  return {
    v: 1,
    id: '00000000-0000-4000-8000-000000000000',
    stream: 'c1',
    node: 'pc-1',
    seq: 1,
    hlc: formatHlc({ millis, counter: 0 }, 'pc-1'),
    actor: 'aigul',
    data: { type: 'access.card-opened' },
    ...part,
  }
}

describe('entries of the audit', () => {
  it('are merged from all sources, the newest first, and none is lost', () => {
    const source = fc.array(fc.integer({ min: 0, max: 2_000_000_000_000 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), (times) => {
        const sources = times.map((one) => one.toSorted((a, b) => a - b).map((at) => entry(at)))
        const found = auditEntries(EVERYTHING, sources, new Map()).map(({ hlc }) => hlc)
        const all = sources.flat().map(({ hlc }) => hlc)
        expect(found).toEqual(all.toSorted().toReversed())
      }),
    )
  })

  it('belong to the day of the office, not to that of the computer', () => {
    const day = parseLocalDate('2026-03-17')
    const ofDay = (iso: string): number =>
      auditEntries({ ...EVERYTHING, from: day, to: day }, [[entry(Date.parse(iso))]], new Map()).length
    expect(ofDay('2026-03-16T18:59:59.999Z')).toBe(0)
    expect(ofDay('2026-03-16T19:00:00.000Z')).toBe(1)
    expect(ofDay('2026-03-17T18:59:59.999Z')).toBe(1)
    expect(ofDay('2026-03-17T19:00:00.000Z')).toBe(0)
  })

  it('of a number nobody has are none, not all', () => {
    const found = auditEntries({ ...EVERYTHING, number: 'К1' }, [[entry(1)]], new Map([['К2-26-0001', 'c1']]))
    expect(found).toEqual([])
  })
})

describe('words of the audit', () => {
  const types = [ComplaintEvent, DirectoryEvent, CalendarEvent, AccessEvent].flatMap(({ options }) =>
    options.map((option) => option.shape.type.value),
  )

  it.each(types)('%s has words and a kind', (type) => {
    for (const language of ['kk', 'ru'] as const)
      expect(auditWords({ type, what: '', found: null }, language)).not.toBe(type)
    expect(AuditKind.options).toContain(auditKindOf(type))
  })

  it.each(PrintDocument.options.map(({ shape }) => shape.kind.value))('name a printed %s', (what) => {
    for (const language of ['kk', 'ru'] as const)
      expect(auditWords({ type: 'access.printed', what, found: null }, language)).not.toContain(what)
  })

  it('tell what was printed and how many were found', () => {
    const words = (type: string, what: string, found: number | null): string =>
      auditWords({ type, what, found }, 'ru')
    expect(words('access.printed', 'ticket', null)).toBe('Печать: талон')
    expect(words('access.searched', '', 3)).toBe('Поиск по заявителям: найдено 3')
    expect(words('complaint.of-a-newer-program', '', null)).toBe('complaint.of-a-newer-program')
  })
})
