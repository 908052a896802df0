import { z } from 'zod'

import { isProvisionalBetween, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { ok, type AppError, type Result } from '@shared/core/result.ts'
import { deadlinesFor, extensionOf, type Deadlines, type Extension } from '@shared/deadline/engine.ts'
import { Authority, ruleSetById } from '@shared/deadline/rules.ts'
import { traceOf } from '@shared/deadline/trace.ts'
import { LocalDate } from '@shared/time/localDate.ts'

import { BadCall, noPositionals, type HeadlessCommand } from './commandLine.ts'
import { calendarSource } from './officeCalendar.ts'

/** Dates far outside the calendar cannot be counted from; complaints are of this age at most. */
const CivilDate = z.custom<LocalDate>((value) => {
  const date = LocalDate.safeParse(value)
  return date.success && date.data >= '1900-01-01' && date.data <= '2999-12-31'
}, 'must be a date YYYY-MM-DD from 1900 to 2999')

const Case = z.object(
  {
    id: z.union([z.string(), z.number()], 'must be a text or a number'),
    receivedOn: CivilDate,
    registeredOn: CivilDate,
    authority: Authority,
    extendedOn: CivilDate.optional(),
    extensionDays: z.int('must be a whole number').optional(),
    workWeek: z.union([z.literal(5), z.literal(6)], 'must be 5 or 6').optional(),
  },
  'must be an object',
)
type Case = z.infer<typeof Case>

/**
 * `deadlines < cases.json`: a pure calculator, it counts from the dates it is given, also non-working ones. A case
 * the law refuses (extension too long, after the term, registered before received) keeps its dates, gets an `error`,
 * and makes the exit code 1; input that is not an array of cases is a bad call. With `--data DIR` it counts with the
 * calendar of the office whose data lie there, else with the one that comes with the program.
 */
export const deadlinesCommand: HeadlessCommand = {
  name: 'deadlines',
  summary: 'counts due dates for a JSON array of cases on stdin',
  usage: '[--data DIR] < cases.json',
  options: ['data'],
  run: async (args, io) => {
    noPositionals(args)
    const cases = casesFrom(await io.readStdin())
    const calendarOf = await calendarSource(args, io)
    const answers = cases.map((given) => answerFor(given, calendarOf(given.workWeek)))
    io.out(JSON.stringify(answers))
    const refused = answers.filter((answer) => answer.error !== undefined)
    for (const { id, error } of refused) io.err(`case ${JSON.stringify(id)}: ${error?.message ?? ''}`)
    return refused.length > 0 ? 1 : 0
  },
}

function casesFrom(input: string): Case[] {
  const cases = z.array(z.unknown()).safeParse(jsonFrom(input))
  if (!cases.success) throw new BadCall('stdin must hold a JSON array of cases')
  return cases.data.map((value, n) => {
    const parsed = Case.safeParse(value)
    if (parsed.success) return parsed.data
    const problems = parsed.error.issues.map(({ path, message }) => [...path, message].join(': '))
    throw new BadCall(`case ${n + 1} ${labelOf(value)}is wrong: ${problems.join('; ')}`)
  })
}

function jsonFrom(input: string): unknown {
  try {
    return JSON.parse(input.replace(/^\uFEFF/, '')) // PowerShell pipes files with a byte order mark
  } catch {
    throw new BadCall('stdin is not JSON')
  }
}

/** The case's own id for the message, when it has one. */
function labelOf(value: unknown): string {
  const labelled = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value)
  return labelled.success ? `(id ${JSON.stringify(labelled.data.id)}) ` : ''
}

function answerFor(given: Case, calendar: WorkCalendar) {
  const deadlines = deadlinesFor(given, calendar)
  const extension = extensionFor(given, deadlines, calendar)
  const error = extension.ok ? orderError(given) : extension.error
  const { reviewBy: extendedReviewBy, noticeBy } = extension.ok ? extension.value : {}
  return {
    id: given.id,
    forwardBy: deadlines.forwardBy,
    reviewBy: deadlines.reviewBy,
    ...(extendedReviewBy === undefined ? {} : { extendedReviewBy }),
    ...(noticeBy === undefined ? {} : { noticeBy }),
    provisional:
      deadlines.provisional ||
      isProvisionalBetween(calendar, given.registeredOn, extendedReviewBy ?? deadlines.reviewBy) ||
      isProvisionalBetween(calendar, given.extendedOn ?? given.registeredOn, noticeBy ?? given.registeredOn),
    ruleSet: deadlines.ruleSet,
    trace: tracesOf(given, deadlines, calendar),
    ...(error ? { error: { code: error.code, message: error.message } } : {}),
  }
}

/** What the two optional fields allow to be counted: the days alone give the new term, the date alone the notice. */
function extensionFor(given: Case, deadlines: Deadlines, calendar: WorkCalendar): Result<Partial<Extension>> {
  const { extendedOn, extensionDays } = given
  if (extendedOn === undefined && extensionDays === undefined) return ok({})
  const extension = extensionOf(
    {
      reviewBy: deadlines.reviewBy,
      extendedOn: extendedOn ?? deadlines.reviewBy,
      days: extensionDays ?? 1,
      ruleSet: deadlines.ruleSet,
    },
    calendar,
  )
  if (!extension.ok) return extension
  return ok({
    ...(extensionDays === undefined ? {} : { reviewBy: extension.value.reviewBy }),
    ...(extendedOn === undefined ? {} : { noticeBy: extension.value.noticeBy }),
  })
}

function orderError({ receivedOn, registeredOn }: Case): AppError | undefined {
  return registeredOn < receivedOn
    ? {
        code: 'date-before-receipt',
        message: `registered on ${registeredOn}, before receipt on ${receivedOn}`,
      }
    : undefined
}

function tracesOf(given: Case, deadlines: Deadlines, calendar: WorkCalendar): object {
  const rules = ruleSetById(deadlines.ruleSet)
  const extended = extensionFor(given, deadlines, calendar)
  return {
    forward: traceOf(calendar, given.receivedOn, rules.forwardDays),
    review: traceOf(calendar, given.registeredOn, rules.reviewDays[given.authority]),
    ...(extended.ok && given.extensionDays !== undefined
      ? { extendedReview: traceOf(calendar, deadlines.reviewBy, given.extensionDays) }
      : {}),
    ...(extended.ok && given.extendedOn !== undefined
      ? { notice: traceOf(calendar, given.extendedOn, rules.noticeDays) }
      : {}),
  }
}
