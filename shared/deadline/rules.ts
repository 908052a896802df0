import { z } from 'zod'

import type { Bilingual } from '../core/bilingual.ts'
import { parseLocalDate as date, type LocalDate } from '../time/localDate.ts'
import { BASIS_2007, BASIS_2021, BASIS_2026, LAW_2013, LAW_2026 } from './lawTitles.ts'

/** The body whose desk the complaint lands on: it decides how long the review may take (N-05, N-06). */
export const Authority = z.enum(['local_body', 'authorised_body'])
export type Authority = z.infer<typeof Authority>

/** What kind of body a service provider is: decides who may extend a review (art. 25(4) of Law 88-V). */
export const ProviderKind = z.enum(['state_body', 'akim_office', 'state_corporation', 'other'])
export type ProviderKind = z.infer<typeof ProviderKind>

/** In whose name the complaint is filed (N-02, A-03). The portal is a channel, not an addressee. */
export const Addressee = z.enum(['provider_head', 'akim', 'authorised_body'])
export type Addressee = z.infer<typeof Addressee>

/** Whose act is contested: the provider's own, or that of an employee whose superior is the provider's head. */
export const ContestedAct = z.enum(['provider', 'employee'])
export type ContestedAct = z.infer<typeof ContestedAct>

/** Whether the law lets a body extend its review; `warn`: it is not among those art. 25(4) names. */
export type ExtensionRight = 'yes' | 'warn'

/** One state of the law. A change of the law is a new rule set, never an edit of an old one. */
export type RuleSet = {
  readonly id: string
  /** First day of registration it governs. */
  readonly effectiveFrom: LocalDate
  /** Last day of registration it governs; null while it is in force. */
  readonly effectiveTo: LocalDate | null
  /** Title and article, as printed on documents. */
  readonly law: Bilingual
  /** The first of these titles alone: art. 25 of Law 88-V. */
  readonly article25: Bilingual
  /** Whether the Code of 29.06.2020 orders the procedure, so that its articles may be named. */
  readonly underCode: boolean
  /** Working days from receipt by the body complained of (N-03). */
  readonly forwardDays: number
  /** Working days from registration in the reviewing body (N-05, N-06). */
  readonly reviewDays: Readonly<Record<Authority, number>>
  readonly extension: {
    /** Working days, all extensions of a complaint together (N-07). */
    readonly maxDays: number
    readonly grounds: readonly ['additional_study_or_check', 'additional_information']
    readonly allowedFor: Readonly<Record<ProviderKind | 'authorised_body', ExtensionRight>>
  }
  /** Working days from the decision to extend (N-08). */
  readonly noticeDays: number
  /** Whether receipt after the end of the working day moves registration to the next one (art. 64(3) of the Code). */
  readonly afterHours: boolean
  /** Months from the day the person learned of the act (art. 92 of the Code). */
  readonly filing: { readonly months: number; readonly monthsIfNotTold: number | null }
  /** Working days for redirecting, returning, and telling of leaving without consideration (art. 65, 64(7), 95(2)). */
  readonly redirectDays: number
  readonly returnDays: number | null
  readonly leaveNoticeDays: number | null
  /** Whether a claim before the court is a ground to leave a complaint without consideration (art. 95(1)5 of the Code). */
  readonly leftForCourtClaim: boolean
}

/** What art. 25 of Law 88-V has said unchanged since 2019, whatever the procedure around it (domain §2.1). */
const ARTICLE_25 = {
  forwardDays: 3,
  reviewDays: { local_body: 5, authorised_body: 15 },
  extension: {
    maxDays: 10,
    grounds: ['additional_study_or_check', 'additional_information'],
    allowedFor: {
      state_body: 'yes',
      akim_office: 'yes',
      authorised_body: 'yes',
      state_corporation: 'warn',
      other: 'warn',
    },
  },
  noticeDays: 3,
  redirectDays: 3,
} as const

const BEFORE_2025 = {
  afterHours: false,
  filing: { months: 3, monthsIfNotTold: null },
  returnDays: null,
  leaveNoticeDays: 3,
  leftForCourtClaim: false,
} as const

const SINCE_2025 = {
  afterHours: true,
  filing: { months: 3, monthsIfNotTold: 6 },
  returnDays: 3,
  leaveNoticeDays: 3,
  leftForCourtClaim: true,
} as const

/**
 * Every version of the law that applied, oldest first (domain §2.3). The first days of V3 and V4 follow from the
 * dates of signing, as the days of publication could not be confirmed.
 */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: 'V1',
    effectiveFrom: date('2013-04-15'),
    effectiveTo: date('2021-06-30'),
    law: BASIS_2007,
    article25: LAW_2013,
    underCode: false,
    ...ARTICLE_25,
    ...BEFORE_2025,
    leaveNoticeDays: null,
  },
  {
    id: 'V2', // the Code (29.06.2020 № 350-VI) replaces the law of 2007
    effectiveFrom: date('2021-07-01'),
    effectiveTo: date('2025-12-29'),
    law: BASIS_2021,
    article25: LAW_2013,
    underCode: true,
    ...ARTICLE_25,
    ...BEFORE_2025,
  },
  {
    id: 'V3', // Law 241-VIII: after-hours registration, six months, grounds and term of returning
    effectiveFrom: date('2025-12-30'),
    effectiveTo: date('2026-01-08'),
    law: BASIS_2021,
    article25: LAW_2013,
    underCode: true,
    ...ARTICLE_25,
    ...SINCE_2025,
  },
  {
    id: 'V3a', // Law 256-VIII: IIN or BIN only "if any"
    effectiveFrom: date('2026-01-09'),
    effectiveTo: date('2026-03-11'),
    law: BASIS_2021,
    article25: LAW_2013,
    underCode: true,
    ...ARTICLE_25,
    ...SINCE_2025,
  },
  {
    id: 'V4', // Law 254-VIII: Law 88-V gets its new name
    effectiveFrom: date('2026-03-12'),
    effectiveTo: null,
    law: BASIS_2026,
    article25: LAW_2026,
    underCode: true,
    ...ARTICLE_25,
    ...SINCE_2025,
  },
]

/** The rules in force on the day of registration: they govern the complaint to its end. Days before the first set fall under it. */
export function ruleSetOn(registeredOn: LocalDate): RuleSet {
  const found = RULE_SETS.findLast((set) => set.effectiveFrom <= registeredOn) ?? RULE_SETS[0]
  if (!found) throw new Error('no rule sets')
  return found
}

/** The rules a complaint was registered under. Throws when no set has this id. */
export function ruleSetById(id: string): RuleSet {
  const found = RULE_SETS.find((set) => set.id === id)
  if (!found) throw new Error(`unknown rule set ${id}`)
  return found
}
