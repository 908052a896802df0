import { fail, ok, type Result } from '@shared/core/result.ts'
import type { ErasingPreview } from '@shared/ipc/calls/personalDataCalls.ts'
import { KEPT_DAYS, KEPT_MONTHS } from '@shared/backup/retention.ts'
import type { StreamEvent } from '@shared/journal/envelope.ts'
import { dueCases, type DueCase } from '@shared/personalData/dueForErasing.ts'
import type { ErasedLine } from '@shared/personalData/erasure.ts'
import { ERASING_METHOD, withheldData } from '@shared/personalData/withhold.ts'
import { today } from '@shared/time/clock.ts'
import { addDays, addMonths, endOfMonth, monthOf, parseLocalDate } from '@shared/time/localDate.ts'

import { digestOf } from '../journal/withheldCopy.ts'
import type { Parts } from '../parts.ts'

type Needs = Pick<Parts, 'world' | 'fold' | 'clock'>

/** The cases as they are due now; `stale` when one of them is not, or not any more. */
export function casesOf({ world, clock }: Needs, ids: readonly string[]): Result<readonly DueCase[]> {
  const due = new Map(dueCases(world, world.directory.retention, today(clock)).map((one) => [one.id, one]))
  const cases = [...new Set(ids)].map((id) => due.get(id))
  const known = cases.filter((one) => one !== undefined)
  return known.length === cases.length ? ok(known) : fail('stale', 'a case is not due for erasing')
}

/** What would go, and until when backups that are made today still have it. */
export function previewOf(needs: Needs, cases: readonly DueCase[]): ErasingPreview {
  const on = today(needs.clock)
  const files = new Set(cases.flatMap((one) => filesOf(needs, one)))
  return {
    cases: cases.length,
    lines: cases.reduce((sum, one) => sum + linesOf(needs, one).length, 0),
    files: files.size,
    letters: cases.reduce((sum, { id }) => sum + lettersOf(needs, id), 0),
    dailyUntil: addDays(on, KEPT_DAYS),
    monthlyUntil: endOfMonth(parseLocalDate(`${addMonths(monthOf(on), KEPT_MONTHS)}-01`)),
  }
}

/** The events that say it, one a case: each names every line that loses data, and what is left of it. */
export function erasuresOf(needs: Needs, cases: readonly DueCase[], reason: string): readonly StreamEvent[] {
  const said = { on: today(needs.clock), reason, method: ERASING_METHOD }
  return cases.map((one) => {
    const told = { ...said, term: one.term, lines: linesOf(needs, one) }
    const data =
      one.kind === 'old'
        ? { type: 'old-register.personal-data-erased', ...told }
        : { type: 'complaint.personal-data-erased', ...told, files: filesOf(needs, one) }
    return { stream: one.id, data }
  })
}

function linesOf({ fold }: Needs, { id }: DueCase): readonly ErasedLine[] {
  return fold.history(id).flatMap((event) => {
    const data = withheldData(event.data, 'erased')
    return data ? [{ node: event.node, seq: event.seq, digest: digestOf({ data }) }] : []
  })
}

function filesOf({ world }: Needs, { id }: DueCase): readonly string[] {
  return [...new Set((world.complaints.get(id)?.attachments ?? []).map(({ hash }) => hash))]
}

function lettersOf({ world }: Needs, id: string): number {
  return (world.complaints.get(id)?.papers ?? []).filter(({ model }) => model !== null).length
}
