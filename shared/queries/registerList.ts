import { z } from 'zod'

import { forwardIsOpen, type Complaint } from '../complaint/complaint.ts'
import { applicantName, Channel, Ground } from '../complaint/form.ts'
import { isActive, openObligations } from '../complaint/obligations.ts'
import { ComplaintStatus } from '../complaint/status.ts'
import { Language } from '../core/bilingual.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { Addressee } from '../deadline/rules.ts'
import type { Directory } from '../directory/directory.ts'
import { compareText } from '../i18n/collation.ts'
import { addDays, LocalDate, startOfMonth } from '../time/localDate.ts'
import { NOBODY, nameOfOfficer } from './caseOfficers.ts'
import type { SearchIndex } from './searchIndex.ts'
import type { Found } from './searchOrder.ts'

/** The saved views of the register: tabs above the list. */
export const RegisterView = z.enum(['open', 'overdue', 'to_forward', 'portal_month', 'all'])
export type RegisterView = z.infer<typeof RegisterView>

export const RegisterColumn = z.enum([
  'number',
  'received',
  'applicant',
  'provider',
  'addressee',
  'channel',
  'officer',
  'due',
  'status',
])
export type RegisterColumn = z.infer<typeof RegisterColumn>

/** What the list shows and in which order. All filters hold together; null is no filter. */
export const RegisterQuery = z.object({
  view: RegisterView,
  text: z.string().max(500),
  /** Days of receipt, both included. */
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  providerId: z.string().max(64).nullable(),
  addressee: Addressee.nullable(),
  channel: Channel.nullable(),
  status: ComplaintStatus.nullable(),
  ground: Ground.nullable(),
  /** Id of the case officer, or `nobody`. */
  officer: z.string().max(64).nullable(),
  /** Null is the view's own order: the most urgent first, or the newest first. */
  sort: z.object({ by: RegisterColumn, descending: z.boolean() }).nullable(),
  /** Names are put in the order of this language's alphabet. */
  language: Language,
})
export type RegisterQuery = z.infer<typeof RegisterQuery>

export const NO_FILTERS = {
  from: null,
  to: null,
  providerId: null,
  addressee: null,
  channel: null,
  status: null,
  ground: null,
  officer: null,
} as const

/** Searches the whole register for `text`, in the order of finding. */
export function everyComplaint(text: string, language: Language): RegisterQuery {
  return { view: 'all', text, ...NO_FILTERS, sort: null, language }
}

/** How many complaints each view holds, whatever the filters. */
export const ViewCounts = z.record(RegisterView, z.int())
export type ViewCounts = z.infer<typeof ViewCounts>

export type RegisterSource = {
  readonly index: SearchIndex
  readonly directory: Directory
  readonly active: ReadonlyMap<string, Complaint>
  /** The office's civil date. */
  readonly today: LocalDate
}

/** The complaints of a query in its order, to be taken page by page. */
export type RegisterPages = Pick<Found, 'total' | 'page'>

/** The complaints of a query, in its order. The index must have read all complaints (`waiting() === 0`). */
export function registerList(query: RegisterQuery, source: RegisterSource): RegisterPages {
  const { index, directory, active, today } = source
  const order = orderOf(query, directory, active)
  const filters = filtersOf(query, today)
  const searches = query.text.trim() !== '' || !isActiveView(query.view)
  const found = searches ? index.find(query.text, directory.providers) : null
  if (found && !order && filters.length === 0) return found
  const passes: Passes = (complaint) => filters.every((one) => one(complaint))
  const passing = found ? found.filter(passes) : [...active.values()].filter(passes)
  return pagesOf(order ? passing.sort(order) : passing)
}

export function viewCounts({ index, directory, active, today }: RegisterSource): ViewCounts {
  const all = index.find('', directory.providers)
  const counts = { open: active.size, overdue: 0, to_forward: 0, portal_month: 0, all: all.total }
  for (const complaint of active.values()) {
    if (isOverdue(complaint, today)) counts.overdue += 1
    if (forwardIsOpen(complaint)) counts.to_forward += 1
  }
  // Registration follows receipt within days, so older complaints cannot belong to this month.
  const before = addDays(startOfMonth(today), -31)
  all.each((complaint) => {
    if (isOfPortalMonth(complaint, today)) counts.portal_month += 1
    return receivedOn(complaint) >= before
  })
  return counts
}

function pagesOf(complaints: readonly Complaint[]): RegisterPages {
  return {
    total: complaints.length,
    page: (offset, limit) => complaints.slice(offset, offset + limit),
  }
}

/** The day nearest in law: the earliest open obligation; null when none is open. */
export function nearestDue(complaint: Complaint): LocalDate | null {
  let nearest: LocalDate | null = null
  for (const { dueOn } of openObligations(complaint)) if (nearest === null || dueOn < nearest) nearest = dueOn
  return nearest
}

/** The day of receipt, to be compared with other days. */
function receivedOn({ registration }: Complaint): string {
  return registration.form.receivedAt.slice(0, 10)
}

function isActiveView(view: RegisterView): boolean {
  return view === 'open' || view === 'overdue' || view === 'to_forward'
}

function isOverdue(complaint: Complaint, today: LocalDate): boolean {
  return openObligations(complaint).some(({ dueOn }) => dueOn < today)
}

function isOfPortalMonth({ registration }: Complaint, today: LocalDate): boolean {
  const { registeredOn, form } = registration
  return form.channel === 'portal' && registeredOn >= startOfMonth(today) && registeredOn <= today
}

type Passes = (complaint: Complaint) => boolean

function filtersOf(query: RegisterQuery, today: LocalDate): readonly Passes[] {
  return [viewFilter(query.view, today), ...formFilters(query)].filter((one) => one !== null)
}

function viewFilter(view: RegisterView, today: LocalDate): Passes | null {
  const filters: Readonly<Record<RegisterView, Passes | null>> = {
    open: isActive,
    overdue: (complaint) => isOverdue(complaint, today),
    to_forward: forwardIsOpen,
    portal_month: (complaint) => isOfPortalMonth(complaint, today),
    all: null,
  }
  return filters[view]
}

function formFilters(query: RegisterQuery): readonly (Passes | null)[] {
  const { from, to, providerId, addressee, channel, status, ground, officer } = query
  return [
    from && ((complaint) => receivedOn(complaint) >= from),
    to && ((complaint) => receivedOn(complaint) <= to),
    providerId === null ? null : ({ registration }) => registration.form.providerId === providerId,
    addressee && (({ registration }) => registration.form.addressee === addressee),
    channel && (({ registration }) => registration.form.channel === channel),
    status && ((complaint) => complaint.status === status),
    ground && (({ registration }) => registration.form.ground === ground),
    officer === null ? null : ({ caseOfficerId }) => (caseOfficerId ?? NOBODY) === officer,
  ]
}

type Order = (a: Complaint, b: Complaint) => number

/** Null keeps the newest first, as the index gives them. */
function orderOf(
  { sort, view, language }: RegisterQuery,
  directory: Directory,
  active: RegisterSource['active'],
): Order | null {
  // Complaints with nothing due come after all that have a day.
  const due: KeyOf = (complaint) => (active.has(complaint.id) ? nearestDue(complaint) : null) ?? '9999'
  if (!sort) return isActiveView(view) ? byKey(due, codes, false) : null
  const keys: Readonly<Record<RegisterColumn, KeyOf>> = {
    number: ({ registration }) => registration.number,
    received: ({ registration }) => registration.form.receivedAt,
    applicant: ({ registration }) => applicantName(registration.form.applicant),
    provider: ({ registration }) => {
      const provider = directory.providers.get(registration.form.providerId)
      return provider ? inLanguage(provider.shortName, language) : ''
    },
    addressee: ({ registration }) => registration.form.addressee,
    channel: ({ registration }) => registration.form.channel,
    officer: ({ caseOfficerId }) => nameOfOfficer(caseOfficerId, directory)?.name ?? '',
    due,
    status: ({ status }) => status,
  }
  const compare = NAMES.has(sort.by) ? compareText(language) : codes
  return byKey(keys[sort.by], compare, sort.descending)
}

const NAMES: ReadonlySet<RegisterColumn> = new Set(['applicant', 'provider', 'officer'])

type KeyOf = (complaint: Complaint) => string

const codes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares by keys made once per complaint; the newer goes first where keys are equal. */
function byKey(keyFor: KeyOf, compare: (a: string, b: string) => number, descending: boolean): Order {
  const keys = new Map<string, string>()
  const cached = (complaint: Complaint): string => {
    const known = keys.get(complaint.id)
    if (known !== undefined) return known
    const key = keyFor(complaint)
    keys.set(complaint.id, key)
    return key
  }
  const sign = descending ? -1 : 1
  return (a, b) =>
    sign * compare(cached(a), cached(b)) ||
    codes(b.registration.form.receivedAt, a.registration.form.receivedAt)
}
