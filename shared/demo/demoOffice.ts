import { kazakhCalendar } from '../calendar/kazakhstan.ts'
import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { ComplaintCommand } from '../complaint/commands.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { decide } from '../complaint/decide.ts'
import { evolve } from '../complaint/evolve.ts'
import type { ComplaintEvent } from '../complaint/events.ts'
import { createNumberSeries } from '../complaint/numbers.ts'
import { register } from '../complaint/register.ts'
import { shortNameOf } from '../directory/records.ts'
import { addDays, daysBetween, type LocalDate } from '../time/localDate.ts'
import { parseLocalDateTime, type LocalDateTime } from '../time/localDateTime.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { aDemoForm, type DemoDirectory } from './complaintForm.ts'
import { nextStep } from './lifeOfComplaint.ts'
import { DEMO_OFFICE, DEMO_OPERATORS, demoOfficials, demoProviders, demoServices } from './office.ts'
import { createRandom, type Random } from './random.ts'
import { nextSideStep, sidePathOf, type SidePath } from './sidePaths.ts'

/** One event of the demonstration: whose stream, who did it, and when by the office's clock. */
export type DemoEvent = {
  readonly stream: string
  readonly actor: string
  readonly at: LocalDateTime
  readonly event: ComplaintEvent
}

export type DemoRequest = {
  readonly complaints: number
  readonly seed: number
  /** The demonstration ends on this day: nothing lies after it. */
  readonly today: LocalDate
  /** Months the complaints are spread over. */
  readonly months?: number
}

/** The directory of the demonstration, the same for every seed but for the invented names. */
export function demoDirectory(seed: number): DemoDirectory {
  const random = createRandom(seed)
  const providers = demoProviders(random)
  return { providers, services: demoServices(providers), officials: demoOfficials(random, providers) }
}

/**
 * The life of an office: complaints of the last months with everything that was done on them, by the real rules, in
 * the order of time. A fifth of them came in the last three weeks, so that today's queue is full.
 */
export function demoEvents(request: DemoRequest): readonly DemoEvent[] {
  const random = createRandom(request.seed)
  const directory = demoDirectory(request.seed)
  const calendar = kazakhCalendar(5)
  const series = createNumberSeries()
  const arrivals = Array.from({ length: request.complaints }, () => anArrival(random, request)).sort()
  const lived: Complaint[] = []
  const events = arrivals.flatMap((receivedAt, place) =>
    lifeOf({ random, directory, calendar, series, receivedAt, place, today: request.today, lived }),
  )
  // Number order is the order of registration; the later steps of all complaints fall in between.
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function anArrival(random: Random, { today, months = 14 }: DemoRequest): LocalDateTime {
  const days = random.chance(0.2) ? random.between(0, 21) : random.between(0, Math.round(months * 30.4))
  let day = addDays(today, -days)
  // Nobody comes to the counter on a Sunday, but the portal and the post box stay open: one in ten stays as it is.
  if (random.chance(0.9)) day = addWorkingDays(kazakhCalendar(5), addDays(day, -1), 1)
  if (day > today) day = today
  const latest = day === today ? 10 : 18
  return parseLocalDateTime(`${day}T${two(random.between(9, latest))}:${two(random.between(0, 29))}`)
}

type Birth = {
  readonly random: Random
  readonly directory: DemoDirectory
  readonly calendar: WorkCalendar
  readonly series: ReturnType<typeof createNumberSeries>
  readonly receivedAt: LocalDateTime
  readonly place: number
  readonly today: LocalDate
  /** The complaints before this one as their lives left them; this one is put at their end. */
  readonly lived: Complaint[]
}

function lifeOf(birth: Birth): readonly DemoEvent[] {
  const { random, calendar, receivedAt, place, today, lived } = birth
  const stream = demoId(place)
  const clerk = random.pick(DEMO_OPERATORS.slice(1))
  const first = registered(birth, clerk)
  const registration = { stream, actor: clerk.id, at: receivedAt, event: first }
  const begun: Life = { events: [registration], state: must(evolve(stream, undefined, first)) }
  const received = aside(birth, begun.state).reduce(lifeAfter, begun)
  const usual = live(received, birth, random, (state, lastOn) => nextStep(random, state, lastOn, calendar))
  // Beside the usual way by a dice of its own, so that the lives of all others stay as they are.
  const isRecent = daysBetween(dateOf(receivedAt), today) < RECENT_DAYS
  const path = received.state.voided ? null : sidePathOf(received.state, place, isRecent)
  const own = createRandom(place)
  const earlier = lived.findLast(({ voided, ending }) => !voided && !ending)
  const context = { random: own, calendar, earlier }
  const beside =
    (way: SidePath): NextOf =>
    (state, lastOn, isRefused) =>
      isRefused ? nextStep(own, state, lastOn, calendar) : nextSideStep(way, state, lastOn, context)
  const life = path ? live(received, birth, own, beside(path), earlier) : usual
  lived.push(life.state)
  return life.events
}

/** Complaints younger than this are still under way. */
const RECENT_DAYS = 22

/** More than the longest life takes, its refused steps counted. */
const STEPS_AT_MOST = 24

type Life = { readonly events: readonly DemoEvent[]; readonly state: Complaint }
/** The next step; another one when the rules, often those of an earlier year, have just refused what was wanted. */
type NextOf = (state: Complaint, lastOn: LocalDate, isRefused: boolean) => ComplaintCommand | null

/** Steps taken one after another until nothing is left, today is reached, or one is forgotten. */
function live(
  before: Life,
  { calendar, receivedAt, today }: Birth,
  random: Random,
  next: NextOf,
  target?: Complaint,
): Life {
  let life = before
  let lastOn = dateOf(receivedAt)
  let isRefused = false
  for (let step = 0; step < STEPS_AT_MOST; step += 1) {
    const command = next(life.state, lastOn, isRefused)
    if (!command || !('on' in command) || command.on > today || isForgotten(random, command, today)) break
    const at = parseLocalDateTime(
      `${command.on}T${command.on === today ? '10' : '17'}:${two(20 + life.events.length)}`,
    )
    const context = { today: command.on, now: at, calendar, providerMayExtend: true, target }
    const decided = decide(life.state, command, context)
    isRefused = !decided.ok
    // What the rules refuse, an office does otherwise: another step is drawn.
    if (!decided.ok) continue
    for (const event of decided.value) life = lifeAfter(life, { at, event })
    lastOn = command.on
  }
  return life
}

/** Nothing happens before what it follows from, also not on the day a complaint came in late. */
function lifeAfter({ events, state }: Life, planned: Pick<DemoEvent, 'at' | 'event'>): Life {
  const last = events.at(-1)
  if (!last) throw new Error('a life begins with its registration')
  const at = planned.at < last.at ? last.at : planned.at
  return {
    events: [...events, { ...last, at, event: planned.event }],
    state: must(evolve(state.id, state, planned.event)),
  }
}

/** A few steps of the last days are left undone: that is what a head of department has to see. */
function isForgotten(
  random: Random,
  command: ComplaintCommand & { on: LocalDate },
  today: LocalDate,
): boolean {
  const days = daysBetween(command.on, today)
  if (days >= 8) return false
  // The morning has only begun: little of today's work is done.
  if (days === 0) return random.chance(0.9)
  return random.chance(command.type === 'send-notice' || command.type === 'tell' ? 0.5 : 0.2)
}

function registered(birth: Birth, clerk: (typeof DEMO_OPERATORS)[number]): ComplaintEvent {
  const { random, directory, calendar, series, receivedAt } = birth
  const form = aDemoForm(random, directory, receivedAt)
  const provider = directory.providers.find(({ id }) => id === form.providerId)
  const answer = register(form, {
    now: receivedAt,
    calendar,
    hours: DEMO_OFFICE.hours,
    providerKind: provider?.kind ?? 'state_body',
    acceptedBy: { operatorId: clerk.id, name: shortNameOf(clerk), position: clerk.position },
    nextNumber: () => series.next(DEMO_MARK, receivedAt),
  })
  if (!answer.ok) throw new Error(answer.error.message)
  series.seen(answer.value[0].number)
  return answer.value[0]
}

export const DEMO_MARK = 'К1'

/** What happens beside the procedure: the ticket, the portal's marks, and now and then a number given by mistake. */
function aside(birth: Birth, state: Complaint): readonly { at: LocalDateTime; event: ComplaintEvent }[] {
  const { random, receivedAt: at } = birth
  const { channel } = state.registration.form
  if (channel === 'portal') {
    return (['delivered', 'registered'] as const).map((mark) => ({
      at,
      event: { type: 'complaint.portal-marked', mark, at },
    }))
  }
  if (random.chance(0.01)) {
    return [{ at, event: { type: 'complaint.voided', on: dateOf(at), reason: 'Введена дважды' } }]
  }
  if (channel !== 'counter') return []
  const ticket = { jobId: `demo-${birth.place}`, copy: 0, format: '80mm', way: 'printed', at } as const
  return [{ at, event: { type: 'complaint.ticket-issued', ...ticket } }]
}

/** Ids that look like any other, but are the same for the same seed. */
function demoId(place: number): string {
  return `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`
}

function must(state: Complaint | null): Complaint {
  if (!state) throw new Error('the demonstration broke its own rules')
  return state
}

const two = (n: number): string => String(n).padStart(2, '0')
