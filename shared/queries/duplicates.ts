import { z } from 'zod'

import type { Complaint } from '../complaint/complaint.ts'
import { Applicant, applicantName, Channel, type ComplaintForm } from '../complaint/form.ts'
import { phoneOf } from '../complaint/phone.ts'
import { Addressee } from '../deadline/rules.ts'
import { foldText } from '../i18n/fold.ts'
import { checkIdentityNumber } from '../identity/iin.ts'
import type { World, WorldObserver } from '../journal/world.ts'
import { addDays, LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import { addressKey, nameKey, similarTexts } from './likeness.ts'

/** The same person, provider and service within these days is likely the same complaint (DESIGN.md, screen 02). */
const WINDOW_DAYS = 30
/** The newest complaints looked at under one key: a name may be shared by many, an address by a house of flats. */
const NAMESAKES = 1000
const NEIGHBOURS = 100
const SHOWN = 3

/** What is typed so far, as much of it as tells a duplicate. */
export const DuplicateQuery = z.object({
  id: z.string(),
  applicant: Applicant,
  providerId: z.string(),
  serviceId: z.string().nullable(),
  demands: z.string(),
  receivedOn: LocalDate,
})
export type DuplicateQuery = z.infer<typeof DuplicateQuery>

/** An earlier complaint that looks like the one being typed, and what agrees. */
export const Duplicate = z.object({
  id: z.string(),
  number: z.string(),
  receivedOn: LocalDate,
  channel: Channel,
  addressee: Addressee,
  applicant: z.string(),
  matches: z.array(z.enum(['applicant', 'provider', 'service', 'address', 'demands'])).readonly(),
})
export type Duplicate = z.infer<typeof Duplicate>

export type DuplicateIndex = WorldObserver & {
  /** Indexes up to `limit` of the complaints that came in meanwhile; true when none is left. */
  advance(limit: number): boolean
  /** Earlier complaints that look the same, the newest first, three at most. */
  find(query: DuplicateQuery): readonly Duplicate[]
}

/**
 * Finds likely duplicates by identity number, name and address. It only notes ids while the journal loads, so that
 * opening is not slowed down: the keys are made later, in slices, by `advance`.
 */
export function createDuplicateIndex(world: World): DuplicateIndex {
  const ids = new Map<string, string[]>()
  let waiting: string[] = [...world.complaints.keys()]
  let next = 0

  function index(complaint: Complaint): void {
    for (const key of keysOf(complaint.registration.form.applicant)) {
      const known = ids.get(key)
      if (!known) ids.set(key, [complaint.id])
      else if (!known.includes(complaint.id)) insert(known, complaint)
    }
  }

  /** The last ids under a key are the newest, though an old register tells of what is still open first. */
  function insert(known: string[], complaint: Complaint): void {
    let place = known.length
    while (place > 0 && isNewer(world.complaints.get(known[place - 1] ?? ''), complaint)) place -= 1
    known.splice(place, 0, complaint.id)
  }

  function advance(limit: number): boolean {
    for (const id of waiting.slice(next, next + limit)) {
      const complaint = world.complaints.get(id)
      if (complaint) index(complaint)
    }
    next += limit
    if (next < waiting.length) return false
    waiting = []
    next = 0
    return true
  }

  return {
    complaintChanged(before, after) {
      if (after && before?.registration !== after.registration) waiting.push(after.id)
    },
    advance,
    find(query) {
      const keys = keysOf(query.applicant)
      const under = (prefix: string, limit: number): readonly Complaint[] =>
        keys
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => newest(ids.get(key) ?? [], limit))
          .map((id) => world.complaints.get(id))
          .filter((complaint) => complaint !== undefined)
          .filter((complaint) => complaint.id !== query.id && !complaint.voided)
      const again = [...under('i:', NAMESAKES), ...under('n:', NAMESAKES)].filter((one) =>
        isAgain(one, query),
      )
      const near = under('a:', NEIGHBOURS).filter((one) =>
        similarTexts(one.registration.form.demands, query.demands),
      )
      return [...new Set([...again, ...near])]
        .map((complaint) => duplicateOf(complaint, query))
        .sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
        .slice(0, SHOWN)
    },
  }
}

function isNewer(one: Complaint | undefined, than: Complaint): boolean {
  return one !== undefined && one.registration.form.receivedAt > than.registration.form.receivedAt
}

function newest(ids: readonly string[], limit: number): readonly string[] {
  return ids.slice(-limit)
}

/** What a complaint is looked up by. Keys of different kinds never meet. */
function keysOf(applicant: Applicant): readonly string[] {
  if (applicant.kind === 'anonymous') return []
  const [identity, name, address] = [identityOf(applicant), nameKey(applicant), addressKey(applicant)]
  return [identity && `i:${identity}`, name && `n:${name}`, address && `a:${address}`].filter(Boolean)
}

function identityOf(applicant: Applicant): string {
  return (applicant.kind === 'entity' ? applicant.bin : applicant.iin).replace(/\D/g, '')
}

/** The same person about the same provider and service, not long apart. Cheap questions come first. */
function isAgain({ registration: { form } }: Complaint, query: DuplicateQuery): boolean {
  if (form.providerId !== query.providerId || form.serviceId !== query.serviceId) return false
  if (query.providerId === '' || query.serviceId === null) return false
  const receivedOn = dateOf(form.receivedAt)
  const recent =
    receivedOn >= addDays(query.receivedOn, -WINDOW_DAYS) &&
    receivedOn <= addDays(query.receivedOn, WINDOW_DAYS)
  return recent && samePerson(form.applicant, query.applicant)
}

function duplicateOf(complaint: Complaint, query: DuplicateQuery): Duplicate {
  const { form, number } = complaint.registration
  const agreed = {
    applicant: samePerson(form.applicant, query.applicant),
    provider: query.providerId !== '' && form.providerId === query.providerId,
    service: query.serviceId !== null && form.serviceId === query.serviceId,
    address: sameAddress(form.applicant, query.applicant),
    demands: similarTexts(form.demands, query.demands),
  }
  return {
    id: complaint.id,
    number,
    receivedOn: dateOf(form.receivedAt),
    channel: form.channel,
    addressee: form.addressee,
    applicant: applicantName(form.applicant),
    matches: (['applicant', 'provider', 'service', 'address', 'demands'] as const).filter(
      (key) => agreed[key],
    ),
  }
}

/** By number when both have one; else by name together with the day of birth, the phone or the patronymic. */
function samePerson(a: Applicant, b: Applicant): boolean {
  const [left, right] = [identityOf(a), identityOf(b)]
  if (left && right) return left === right
  const name = nameKey(a)
  if (!name || name !== nameKey(b)) return false
  if (a.kind === 'entity') return true
  const phones = [phoneOf(a.phone), phoneOf(b.phone)]
  if (phones[0] && phones[0] === phones[1]) return true
  const births = [birthOf(a), birthOf(b)]
  if (births[0] && births[1]) return births[0] === births[1]
  return foldText(a.patronymic) === foldText(b.patronymic)
}

function birthOf(applicant: Applicant): LocalDate | null {
  return applicant.iin ? checkIdentityNumber(applicant.iin).birthDate : null
}

function sameAddress(a: Applicant, b: Applicant): boolean {
  const key = addressKey(a)
  return key !== '' && key === addressKey(b)
}

/** What of a form the search for duplicates needs. */
export function duplicateQueryOf(id: string, form: ComplaintForm): DuplicateQuery {
  const { applicant, providerId, serviceId, demands } = form
  return { id, applicant, providerId, serviceId, demands, receivedOn: dateOf(form.receivedAt) }
}
