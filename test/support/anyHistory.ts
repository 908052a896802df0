import fc from 'fast-check'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import { decide, type DecisionContext } from '@shared/complaint/decide.ts'
import { evolve, skipUndone } from '@shared/complaint/evolve.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { registrationDates } from '@shared/complaint/register.ts'
import { addDays, daysBetween, type LocalDate } from '@shared/time/localDate.ts'

import { anyCommand, anyForm, FIRST_DAY, OTHER_ID } from './anyCommand.ts'
import { aForm, aRegistration, calendar, contextOn, given, HOURS } from './builders.ts'

/** An event as the journal knows it: by its id, by which a later one may undo it. */
export type Stored = { readonly id: string; readonly event: ComplaintEvent }

const other = given([aRegistration(aForm({ receivedAt: aForm().receivedAt }), 'К1-26-0007')], OTHER_ID)

/** Everything the main process would know on a day. */
export function contextFor(
  command: ComplaintCommand,
  today: LocalDate,
  part: Partial<DecisionContext> = {},
): DecisionContext {
  const context = contextOn(today, part)
  return {
    ...context,
    datesOf: (form: Complaint['registration']['form']) =>
      registrationDates(form, { now: context.now, calendar, hours: HOURS, providerKind: 'state_body' }),
    target: command.type === 'link' && command.toId === OTHER_ID ? other : undefined,
  }
}

/** The complaint its journal leads to, what was undone left out, as the fold does it. */
export function folded(journal: readonly Stored[]): Complaint {
  const undone = new Set(
    journal.flatMap(({ event }) => (event.type === 'complaint.step-undone' ? [event.eventId] : [])),
  )
  let state: Complaint | undefined
  for (const { id, event } of journal) {
    const next = undone.has(id) ? skipUndone(state) : evolve('complaint-1', state, event, id)
    if (!next) throw new Error(`${event.type} makes no sense here`)
    state = next
  }
  if (!state) throw new Error('an empty journal')
  return state
}

export function stored(journal: readonly Stored[], events: readonly ComplaintEvent[]): readonly Stored[] {
  return [...journal, ...events.map((event, n) => ({ id: `event-${journal.length + n}`, event }))]
}

/**
 * Most steps are recorded on their day, or some days later: dates drawn at random would nearly all be refused. An undo
 * is aimed at what was done last, a time to put the complaint right at the days to come.
 */
export function aimed(command: ComplaintCommand, state: Complaint, today: LocalDate): ComplaintCommand {
  if (command.type === 'undo') return { ...command, eventId: state.lastStep?.eventId ?? '' }
  if (!('on' in command)) return command
  const on = addDays(today, -(daysBetween(FIRST_DAY, command.on) % 4))
  return command.type === 'ask-correction'
    ? { ...command, on, until: addDays(on, daysBetween(FIRST_DAY, command.until) % 8) }
    : { ...command, on }
}

/** Whatever operators try, day after day: what was accepted of it. */
export const history = fc
  .tuple(anyForm, fc.array(fc.tuple(anyCommand, fc.nat(4)), { minLength: 4, maxLength: 40, size: 'max' }))
  .map(([first, tries]) => {
    let journal = stored([], [aRegistration(first)])
    // What came in the evening or on a Saturday is registered by then.
    let today: LocalDate = addDays(FIRST_DAY, 1)
    for (const [tried, wait] of tries) {
      today = addDays(today, wait)
      const state = folded(journal)
      const wanted = aimed(tried, state, today)
      const result = decide(state, wanted, contextFor(wanted, today))
      if (result.ok) journal = stored(journal, result.value)
    }
    return { journal, state: folded(journal), today }
  })
