import type { Registration } from '../complaint/complaint.ts'
import type { Bilingual } from '../core/bilingual.ts'
import type { Provider } from '../directory/records.ts'
import { alike, both } from '../documents/both.ts'
import { formatDate, formatDateTime } from '../i18n/dates.ts'
import type { LocalDate } from '../time/localDate.ts'
import { dateOf, timeOf } from '../time/partsOfTime.ts'
import { applicantText, documentsText } from './fieldValues.ts'
import type { TicketModel } from './ticket.ts'
import { field, ticketText } from './ticketFrame.ts'

type MainFields = Pick<
  TicketModel,
  | 'date'
  | 'time'
  | 'acceptedAt'
  | 'registeredOn'
  | 'acceptedBy'
  | 'position'
  | 'applicant'
  | 'provider'
  | 'addressee'
  | 'channel'
  | 'documents'
>

type Sources = { readonly registration: Registration; readonly provider: Provider | null }

/** The lines of the applicant's part. */
export function mainFields({ registration, provider }: Sources): MainFields {
  const { form, registeredOn } = registration
  const receivedOn = dateOf(form.receivedAt)
  const applicant = applicantText(form)
  return {
    date: field(ticketText('date'), numeric(receivedOn)),
    time: field(ticketText('time'), alike(timeOf(form.receivedAt))),
    acceptedAt: field(ticketText('acceptedAt'), alike(formatDateTime(form.receivedAt, 'ru')), {
      label: ticketText('acceptedAtShort'),
    }),
    registeredOn:
      registeredOn === receivedOn ? null : field(ticketText('registeredOn'), numeric(registeredOn)),
    ...officialOf(registration),
    applicant: field(ticketText('applicant'), applicant, { label: ticketText('applicantShort') }),
    provider: field(ticketText('provider'), provider?.name ?? NO_PROVIDER, {
      label: ticketText('providerShort'),
      value: providerShortName(provider),
    }),
    ...filingOf(registration),
  }
}

const NO_PROVIDER = both((texts) => texts.value.noProvider)

const numeric = (date: LocalDate): Bilingual => alike(formatDate(date, 'ru', 'numeric'))

/** Surname, initials and position (art. 64(2) of the Code); a position known in one language stands in both. */
function officialOf({ acceptedBy }: Registration): Pick<MainFields, 'acceptedBy' | 'position'> {
  const { name } = acceptedBy
  const position = inBoth(acceptedBy.position)
  const withPosition = (words: string): string => [name, words].filter(Boolean).join(', ')
  const full = { kk: withPosition(position.kk), ru: withPosition(position.ru) }
  const short = { label: ticketText('acceptedByShort'), value: alike(name) }
  return { acceptedBy: field(ticketText('acceptedBy'), full, short), position }
}

function filingOf({ form }: Registration): Pick<MainFields, 'addressee' | 'channel' | 'documents'> {
  const addressee = both((texts) => texts.addressee[form.addressee])
  const channel = both((texts) => texts.channel[form.channel])
  return {
    addressee: field(ticketText('addressee'), addressee, {
      label: ticketText('addresseeShort'),
      value: both((texts) => texts.addresseeShort[form.addressee]),
    }),
    channel: field(ticketText('channel'), channel),
    documents: field(ticketText('documents'), documentsText(form, 'full'), {
      value: documentsText(form, 'short'),
    }),
  }
}

/** The provider's name for narrow papers and the counterfoil. */
export function providerShortName(provider: Provider | null): Bilingual {
  if (!provider) return NO_PROVIDER
  return { kk: provider.shortName.kk || provider.name.kk, ru: provider.shortName.ru || provider.name.ru }
}

function inBoth(text: Bilingual): Bilingual {
  return { kk: text.kk || text.ru, ru: text.ru || text.kk }
}
