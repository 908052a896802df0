import { z } from 'zod'

import { forwardIsOpen, type Complaint } from '../complaint/complaint.ts'
import { applicantName, Channel, Ground } from '../complaint/form.ts'
import { isActive, openObligations } from '../complaint/obligations.ts'
import { inLanguage, Language } from '../core/bilingual.ts'
import { Addressee } from '../deadline/rules.ts'
import type { Directory } from '../directory/directory.ts'
import { compareText } from '../i18n/collation.ts'
import { addDays, LocalDate, startOfMonth } from '../time/localDate.ts'
import type { SearchIndex } from './searchIndex.ts'

/** The saved views of the register: tabs above the list. */
export const RegisterView = z.enum(['open', 'overdue', 'to_forward', 'portal_month', 'all'])
export type RegisterView = z.infer<typeof RegisterView>

export const ComplaintStatus = z.enum(['registered', 'forwarded', 'in_review', 'decided', 'closed', 'void'])

export const RegisterColumn = z.enum([
  'number',
  'received',
  'applicant',
  'provider',
  'addressee',
  'channel',
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
  /** Null is the view's own order: the most urgent first, or the newest first. */
  sort: z.object({ by: RegisterColumn, descending: z.boolean() }).nullable(),
  /** Names are put in the order of this language's alphabet. */
  language: Language,
})
export type RegisterQuery = z.infer<typeof RegisterQuery>

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

/** The complaints of a query, in its order. The index must have read all complaints (`waiting() === 0`). */
export function registerList(query: RegisterQuery, source: RegisterSource): readonly Complaint[] {
  const { index, directory, active, today } = source
  const passes = filterOf(query, today)
  const small = query.text.trim() === '' && isActiveView(query.view)
  const candidates = small ? [...active.values()] : index.find(query.text, directory.providers)
  const found = candidates.filter(passes)
  const order = orderOf(query, directory)
  return order ? found.sort(order) : found
}

export function viewCounts({ index, directory, active, today }: RegisterSource): ViewCounts {
  const all = index.find('', directory.providers)
  const counts = { open: active.size, overdue: 0, to_forward: 0, portal_month: 0, all: all.length }
  for (const complaint of active.values()) {
    if (isOverdue(complaint, today)) counts.overdue += 1
    if (forwardIsOpen(complaint)) counts.to_forward += 1
  }
  // Registration follows receipt within days, so older complaints cannot belong to this month.
  const before = addDays(startOfMonth(today), -31)
  for (const complaint of all) {
    if (receivedOn(complaint) < before) break
    if (isOfPortalMonth(complaint, today)) counts.portal_month += 1
  }
  return counts
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

function filterOf(query: RegisterQuery, today: LocalDate): Passes {
  const filters = [viewFilter(query.view, today), ...formFilters(query)].filter((one) => one !== null)
  return (complaint) => filters.every((passes) => passes(complaint))
}

function viewFilter(view: RegisterView, today: LocalDate): Passes | null {
  switch (view) {
    case 'open':
      return isActive
    case 'overdue':
      return (complaint) => isOverdue(complaint, today)
    case 'to_forward':
      return forwardIsOpen
    case 'portal_month':
      return (complaint) => isOfPortalMonth(complaint, today)
    case 'all':
      return null
  }
}

function formFilters(query: RegisterQuery): readonly (Passes | null)[] {
  const { from, to, providerId, addressee, channel, status, ground } = query
  return [
    from && ((complaint) => receivedOn(complaint) >= from),
    to && ((complaint) => receivedOn(complaint) <= to),
    providerId === null ? null : ({ registration }) => registration.form.providerId === providerId,
    addressee && (({ registration }) => registration.form.addressee === addressee),
    channel && (({ registration }) => registration.form.channel === channel),
    status && ((complaint) => complaint.status === status),
    ground && (({ registration }) => registration.form.ground === ground),
  ]
}

type Order = (a: Complaint, b: Complaint) => number

/** Null keeps the newest first, as the index gives them. */
function orderOf({ sort, view, language }: RegisterQuery, directory: Directory): Order | null {
  if (!sort) return isActiveView(view) ? byKey(dueKey, codes, false) : null
  const key = keyOf(sort.by, directory, language)
  const compare = sort.by === 'applicant' || sort.by === 'provider' ? compareText(language) : codes
  return byKey(key, compare, sort.descending)
}

const codes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Complaints with nothing due come after all that have a day. */
const dueKey = (complaint: Complaint): string => nearestDue(complaint) ?? '9999'

function keyOf(
  by: RegisterColumn,
  directory: Directory,
  language: RegisterQuery['language'],
): (complaint: Complaint) => string {
  switch (by) {
    case 'number':
      return ({ registration }) => registration.number
    case 'received':
      return ({ registration }) => registration.form.receivedAt
    case 'applicant':
      return ({ registration }) => applicantName(registration.form.applicant)
    case 'provider':
      return ({ registration }) => {
        const provider = directory.providers.get(registration.form.providerId)
        return provider ? inLanguage(provider.shortName, language) : ''
      }
    case 'addressee':
      return ({ registration }) => registration.form.addressee
    case 'channel':
      return ({ registration }) => registration.form.channel
    case 'due':
      return dueKey
    case 'status':
      return ({ status }) => status
  }
}

/** Compares by keys made once per complaint; the newer goes first where keys are equal. */
function byKey(
  keyFor: (complaint: Complaint) => string,
  compare: (a: string, b: string) => number,
  descending: boolean,
): Order {
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
