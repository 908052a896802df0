import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { Authority, ProviderKind } from '../deadline/rules.ts'

const Id = z.string().min(1).max(64)
const Line = z.string().trim().max(300)

/** A service provider (услугодатель, көрсетілетін қызметті беруші). */
export const Provider = z.object({
  id: Id,
  name: Bilingual,
  /** For tables and calendars, up to some twenty letters. */
  shortName: Bilingual,
  kind: ProviderKind,
  address: Bilingual,
  phone: Line,
  head: z.object({ name: Line, position: Bilingual }),
  /** Whether its review period may be extended: art. 25(4) of Law 88-V names only state bodies and akims. */
  mayExtend: z.boolean(),
  retired: z.boolean(),
})
export type Provider = z.infer<typeof Provider>

/** A public service (мемлекеттік көрсетілетін қызмет) of the register, and who renders it; no providers means any. */
export const Service = z.object({
  id: Id,
  code: Line,
  name: Bilingual,
  providerIds: z.array(Id).readonly(),
  retired: z.boolean(),
})
export type Service = z.infer<typeof Service>

/** An official of a provider, offered when a complaint names whose acts it contests. */
export const Official = z.object({
  id: Id,
  providerId: Id,
  surname: Line,
  /** «Ж. Б.» */
  initials: Line,
  position: Bilingual,
  retired: z.boolean(),
})
export type Official = z.infer<typeof Official>

/** A body that reviews complaints forwarded to it (шағымды қарайтын орган). */
export const ReviewBody = z.object({ id: Id, name: Bilingual, authority: Authority, retired: z.boolean() })
export type ReviewBody = z.infer<typeof ReviewBody>

/**
 * What somebody is in the office; `shared/roles/rights.ts` says what each may do. The order is that of the settings'
 * table. Offices set up before there were four have registrars and heads.
 */
export const Role = z.enum(['registrar', 'case_officer', 'head', 'administrator'])
export type Role = z.infer<typeof Role>

/** Who works at the desk. Surname, initials and position are printed on each ticket (art. 64(2) of the Code). */
export const Operator = z.object({
  id: Id,
  surname: Line.min(1),
  name: Line.min(1),
  patronymic: Line,
  position: Bilingual,
  role: Role,
  retired: z.boolean(),
})
export type Operator = z.infer<typeof Operator>

/** «Жүнісова А. Қ.»: the surname with initials, as the law asks on a ticket. */
export function shortNameOf(person: {
  readonly surname: string
  readonly name: string
  readonly patronymic: string
}): string {
  const initials = [person.name, person.patronymic].filter(Boolean).map((part) => `${part.charAt(0)}.`)
  return [person.surname, ...initials].join(' ').trim()
}
