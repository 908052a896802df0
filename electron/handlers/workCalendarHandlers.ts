import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'

import { CALENDAR_STREAM } from '@shared/calendar/events.ts'
import { daysOfHolidayList } from '@shared/calendar/holidayList.ts'
import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { daysOfYearFile, readYearFile } from '@shared/calendar/yearFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { CalendarFilePreview, workCalendarCalls } from '@shared/ipc/calls/workCalendarCalls.ts'
import type { HandlersOf, Input, Output } from '@shared/ipc/protocol.ts'
import { calendarChanges, movesOfChange } from '@shared/recalculation/changes.ts'
import { codeOf, impactOf } from '@shared/recalculation/impactOf.ts'
import { movedClocks } from '@shared/recalculation/moves.ts'
import { eventsOf, planChange, type PlanSource } from '@shared/recalculation/plan.ts'
import { countDiffering, hasOtherData } from '@shared/recalculation/recounts.ts'
import { today } from '@shared/time/clock.ts'

import { readCalendarFile } from '../export/calendarFile.ts'
import type { Parts } from '../parts.ts'
import { atDesk } from '../session/atDesk.ts'

export function createWorkCalendarHandlers(parts: Parts): HandlersOf<typeof workCalendarCalls> {
  const { world, fold, reading } = parts
  return {
    'work-calendar.preview': async (proposal) => {
      if (reading.share() < 1) return stillLoading()
      const plan = planChange(proposal, sourceOf(parts))
      return plan.ok ? ok(impactOf(plan.value, world.directory)) : plan
    },
    'work-calendar.accept': (input) => accept(parts, input),
    'work-calendar.read-file': ({ year }) => readFile(parts, year),
    'work-calendar.changes': async () =>
      ok(
        calendarChanges({
          office: world.calendar,
          history: fold.history(CALENDAR_STREAM),
          complaints: world.complaints,
          directory: world.directory,
        }),
      ),
    'work-calendar.change': async ({ changeId }) => ok(movesOfChange(changeId, world)),
    'work-calendar.pending': async () => ok(pendingOf(parts)),
  }
}

/** Dates that do not agree with the calendar: after an update of the program, or work at another desk. */
export function pendingOf({ world, calendar, reading }: Parts): Output<'work-calendar.pending'> {
  // Half a register would be half a count.
  if (reading.share() < 1) return { complaints: 0, newData: false }
  const now = calendar()
  const isAccepted = world.calendar.acceptedData === kazakhCalendar(now.week).version
  return { complaints: countDiffering(now, world), newData: !isAccepted && hasOtherData(now, world) }
}

function sourceOf({ world, clock }: Parts): PlanSource {
  return {
    active: world.active,
    office: world.calendar,
    week: world.directory.office?.week ?? 5,
    today: today(clock),
  }
}

/** The plan is made anew where nothing else is being written, and must be the one the head has seen. */
async function accept(
  parts: Parts,
  { proposal, code }: Input<'work-calendar.accept'>,
): Promise<Result<Output<'work-calendar.accept'>>> {
  const operator = atDesk(parts)
  if (!operator.ok) return operator
  const changeId = randomUUID()
  let moved = 0
  const stored = await parts.journal.appendTogether(operator.value.id, () => {
    const source = sourceOf(parts)
    const plan = planChange(proposal, source)
    if (!plan.ok) return plan
    if (codeOf(plan.value) !== code) return fail('stale', 'it would do something else by now')
    moved = plan.value.recounts.filter(({ from, to }) => movedClocks(from, to).length > 0).length
    return ok(eventsOf(plan.value, { ...source, changeId }))
  })
  return stored.ok ? ok({ changeId, moved }) : stored
}

async function readFile(parts: Parts, year: number): Promise<Result<CalendarFilePreview>> {
  const path = await parts.desktop.askOpenPath([{ name: 'JSON, ICS', extensions: ['json', 'ics'] }])
  if (path === null) return fail('cancelled', 'no file chosen')
  const file = await readCalendarFile(path, year)
  if (!file.ok) return file
  const calendar = parts.calendar()
  const fileName = basename(path)
  if (file.value.kind === 'json') {
    const read = readYearFile(file.value.json, calendar.week)
    if (!read.ok) return read
    const rows = daysOfYearFile(read.value, calendar).map((day) => ({ day, listed: true }))
    const status = read.value.status === 'missing' ? null : read.value.status
    return ok({ fileName, year: read.value.year, status, rows })
  }
  const { listed, unlisted } = daysOfHolidayList(file.value.entries, year, calendar)
  const rows = [
    ...listed.map((day) => ({ day, listed: true })),
    ...unlisted.map((day) => ({ day, listed: false })),
  ]
  return ok({ fileName, year, status: null, rows })
}

function stillLoading(): Result<never> {
  return fail('still-loading', 'the journal is still being read')
}
