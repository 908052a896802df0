/**
 * What the types of a complaint's events say about it, without their bodies. `settled`: nothing is left to do, whatever
 * stands in them. Everything else has to be read: `notice-owed` and `closed-notice-owed` wait for the notice of an
 * extension (N-08), `unknown` went a way that the types alone do not tell.
 */
export type Settledness = 'open' | 'notice-owed' | 'closed-notice-owed' | 'settled' | 'unknown'

const BESIDE_THE_PROCEDURE = [
  'complaint.ticket-issued',
  'complaint.portal-marked',
  'complaint.noted',
  'complaint.assigned',
  'complaint.attached',
  'complaint.attachment-removed',
]

const TOWARDS_A_DECISION = [
  'complaint.forwarded',
  'complaint.satisfied',
  'complaint.review-registered',
  'complaint.decided',
]

/** What follows from each kind of event; whatever is not named makes the complaint unknown. */
const NEXT: Readonly<Record<Settledness, ReadonlyMap<string, Settledness>>> = {
  open: new Map([
    ...staying('open', [...BESIDE_THE_PROCEDURE, ...TOWARDS_A_DECISION]),
    ['complaint.extended', 'notice-owed'],
    ['complaint.answered', 'settled'],
    ['complaint.voided', 'settled'],
  ]),
  'notice-owed': new Map([
    ...staying('notice-owed', [...BESIDE_THE_PROCEDURE, ...TOWARDS_A_DECISION]),
    ['complaint.notice-sent', 'open'],
    ['complaint.answered', 'closed-notice-owed'],
    ['complaint.voided', 'settled'],
  ]),
  'closed-notice-owed': new Map([
    ...staying('closed-notice-owed', BESIDE_THE_PROCEDURE),
    ['complaint.notice-sent', 'settled'],
    ['complaint.voided', 'settled'],
  ]),
  settled: new Map(staying('settled', BESIDE_THE_PROCEDURE)),
  unknown: new Map(),
}

/**
 * Takes the next event of a complaint into account; `before` is null for its first. It holds for events that one
 * workstation wrote in this order, since that one never writes what `evolve` refuses. Only the usual way of a complaint
 * is known here: an event it does not name makes the complaint `unknown`, never `settled`. What a change of the
 * calendar did to the dates says nothing of it, wherever it stands: null stays null; nor does it that people's data were
 * taken out of it.
 */
export function settlednessAfter(before: Settledness | null, type: string): Settledness | null {
  if (type === 'complaint.due-recalculated' || type === 'complaint.personal-data-erased') return before
  // What came from the old register was over before it came.
  if (type.startsWith('old-register.')) return 'settled'
  if (before === null) return type === 'complaint.registered' ? 'open' : 'unknown'
  return NEXT[before].get(type) ?? 'unknown'
}

function staying(state: Settledness, types: readonly string[]): (readonly [string, Settledness])[] {
  return types.map((type) => [type, state] as const)
}
