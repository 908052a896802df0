import { resources } from '../i18n/resources.ts'
import type { Codes } from './table.ts'

const { kk, ru } = resources

export const STATUS_CODES = paired(kk.common.status, ru.common.status)
export const CHANNEL_CODES = paired(kk.common.channel, ru.common.channel)
export const ADDRESSEE_CODES = paired(kk.common.addressee, ru.common.addressee)
export const APPLICANT_CODES = paired(kk.common.applicantKind, ru.common.applicantKind)
export const GROUND_CODES = paired(kk.register.ground, ru.register.ground)
export const DAY_CODES = paired(kk.common.day, ru.common.day)
export const OBLIGATION_CODES: Codes = Object.fromEntries(
  Object.entries(ru.common.obligation).map(([code, { title }]) => [
    code,
    { ru: title, kk: titleIn(kk.common.obligation, code) },
  ]),
)
/** What each event is called. */
export const EVENT_CODES = paired(kk.audit.event, ru.audit.event)

function paired(
  inKazakh: Readonly<Record<string, string>>,
  inRussian: Readonly<Record<string, string>>,
): Codes {
  return Object.fromEntries(
    Object.entries(inRussian).map(([code, word]) => [code, { kk: inKazakh[code] ?? '', ru: word }]),
  )
}

function titleIn(words: Readonly<Record<string, { readonly title: string }>>, code: string): string {
  return words[code]?.title ?? ''
}
