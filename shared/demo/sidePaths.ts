import { addWorkingDays, type WorkCalendar } from '../calendar/workCalendar.ts'
import type { ComplaintCommand } from '../complaint/commands.ts'
import { forwardIsOpen, openTelling, returnIsOpen, type Complaint } from '../complaint/complaint.ts'
import type { LocalDate } from '../time/localDate.ts'
import { nextStep, outgoing } from './lifeOfComplaint.ts'
import type { Random } from './random.ts'

/** The ways beside the usual one that the demonstration shows, taken in turn. */
const SIDE_PATHS = [
  'returned',
  'withdrawn',
  'put_right',
  'redirected_part',
  'left',
  'identical',
  'redirected',
  'reopened',
  'repeat',
  'joined',
] as const
export type SidePath = (typeof SIDE_PATHS)[number] | 'terminated'

/** Every so manieth complaint goes another way; of the last weeks more, so that they can be seen under way. */
const EVERY = 17
const EVERY_RECENT = 6

/** Which way a complaint goes beside the usual one; null for most. Depends on its place alone, so that others stay as they are. */
export function sidePathOf(complaint: Complaint, place: number, isRecent: boolean): SidePath | null {
  if (complaint.registration.form.applicant.kind === 'anonymous') return 'terminated'
  const every = isRecent ? EVERY_RECENT : EVERY
  if (place % every !== 0) return null
  return SIDE_PATHS[Math.floor(place / every) % SIDE_PATHS.length] ?? null
}

export type SideContext = {
  readonly random: Random
  readonly calendar: WorkCalendar
  /** An earlier complaint that this one may belong to. */
  readonly earlier: Complaint | undefined
}

/** The next thing an office would do on a complaint that goes that way; null when nothing is left. */
export function nextSideStep(
  path: SidePath,
  complaint: Complaint,
  lastOn: LocalDate,
  context: SideContext,
): ComplaintCommand | null {
  const { random, calendar } = context
  const telling = openTelling(complaint)
  if (telling) {
    const on = addWorkingDays(calendar, telling.since, random.between(1, 3))
    return { type: 'tell', on, outgoingNumber: outgoing(random), lateReason: 'Ждали уведомление почты' }
  }
  const step = isTaken(path, complaint) ? null : stepAside(path, complaint, lastOn, context)
  return step ?? nextStep(random, complaint, lastOn, calendar)
}

/** Whether the complaint has gone that way already, so that the usual one goes on. */
function isTaken(path: SidePath, state: Complaint): boolean {
  if (path === 'put_right') return (state.correction?.madeOn ?? null) !== null
  if (path === 'redirected_part') return state.redirections.length > 0
  if (path === 'reopened') return state.earlier.length > 0
  return state.links.length > 0
}

function stepAside(
  path: SidePath,
  complaint: Complaint,
  lastOn: LocalDate,
  context: SideContext,
): ComplaintCommand | null {
  const { random, calendar } = context
  if (complaint.ending) {
    const on = addWorkingDays(calendar, complaint.ending.on, random.between(4, 8))
    return path === 'reopened' ? { type: 'reopen', on, clock: 'anew', reason: 'Основание отпало' } : null
  }
  return STEPS[path](complaint, addWorkingDays(calendar, lastOn, random.between(0, 2)), context)
}

type StepOn = (complaint: Complaint, on: LocalDate, context: SideContext) => ComplaintCommand | null

const LATE = 'Уточняли обстоятельства'

const left: StepOn = (complaint, on, { random }) =>
  forwardIsOpen(complaint) || !complaint.review
    ? null
    : {
        type: 'leave',
        on,
        ground: 'court_claim',
        reason: '',
        documentNumber: `03-12/${random.between(10, 900)}`,
      }

const redirected =
  (scope: 'whole' | 'part'): StepOn =>
  (_, on, { random }) => ({
    type: 'redirect',
    on,
    scope,
    bodyId: null,
    bodyName: COMPETENT_BODY,
    what: scope === 'part' ? 'О границах земельного участка' : '',
    outgoingNumber: outgoing(random),
    crime: false,
    told: random.chance(0.5),
    lateReason: LATE,
  })

const linked =
  (kind: 'repeat' | 'joined'): StepOn =>
  (_, on, { earlier }) =>
    earlier ? { type: 'link', on, kind, toId: earlier.id, note: '' } : null

const STEPS: Readonly<Record<SidePath, StepOn>> = {
  put_right: (complaint, on, context) => correctionOf('put_right', complaint, on, context),
  returned: (complaint, on, context) => correctionOf('returned', complaint, on, context),
  identical: (_, on, { random }) => ({
    type: 'return',
    on,
    ground: 'identical',
    reason: '',
    outgoingNumber: outgoing(random),
    reportsCrime: false,
    lateReason: LATE,
  }),
  withdrawn: (_, on, { random }) => ({ type: 'withdraw', on, document: `вх-${random.between(100, 999)}` }),
  left,
  reopened: left,
  redirected: redirected('whole'),
  redirected_part: redirected('part'),
  terminated: (_, on) => ({
    type: 'terminate',
    on,
    ground: 'anonymous',
    reason: '',
    documentNumber: '',
    reportsCrime: false,
  }),
  repeat: linked('repeat'),
  joined: linked('joined'),
}

const COMPETENT_BODY = {
  kk: 'Ақмола облысының жер қатынастары басқармасы',
  ru: 'Управление земельных отношений Акмолинской области',
}

/** First what is lacking, then, as the time set runs out, the paper that was brought or the return. */
function correctionOf(
  path: 'put_right' | 'returned',
  complaint: Complaint,
  on: LocalDate,
  { calendar, random }: Pick<SideContext, 'calendar' | 'random'>,
): ComplaintCommand | null {
  const asked = returnIsOpen(complaint) ? complaint.correction : null
  if (!asked) {
    // Asked for once, and the complaint went on to another body since.
    if (complaint.correction) return null
    return {
      type: 'ask-correction',
      on,
      defects: 'Не указан почтовый адрес, нет подписи заявителя',
      until: addWorkingDays(calendar, on, random.between(3, 7)),
    }
  }
  if (path === 'put_right') {
    return {
      type: 'record-correction',
      on: addWorkingDays(calendar, asked.on, 2),
      note: 'Подписал в канцелярии',
    }
  }
  return {
    type: 'return',
    on: addWorkingDays(calendar, asked.until, random.between(1, 3)),
    ground: 'not_corrected',
    reason: '',
    outgoingNumber: outgoing(random),
    reportsCrime: false,
    lateReason: 'Уточняли, получено ли письмо',
  }
}
