import type { TFunction } from 'i18next'

import type { Complaint } from '../complaint/complaint.ts'
import { applicantFullName, filingForm, postalAddress, type Applicant } from '../complaint/form.ts'
import type { Bilingual, Language } from '../core/bilingual.ts'
import type { Provider, Service } from '../directory/records.ts'
import { formatDate, formatDateTime } from '../i18n/dates.ts'
import type { LocalDate } from '../time/localDate.ts'

/** A fact of the complaint in words; facts that are copied into the national system one by one have a button for it. */
export type Fact = { readonly label: string; readonly value: string; readonly copies: boolean }
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] }

type Subject = {
  readonly complaint: Complaint
  readonly provider: Provider | null
  readonly service: Service | null
}

export type FactWords = {
  readonly t: TFunction
  readonly language: Language
  inWords(text: Bilingual): string
}

/** Everything the form of the complaint says, group by group; empty fields are left out. */
export function factsOf(card: Subject, words: FactWords): readonly FactGroup[] {
  const { t } = words
  return [
    { title: t('card:facts.applicant'), facts: applicantFacts(card, words) },
    { title: t('card:facts.against'), facts: contestedFacts(card, words) },
    { title: t('card:facts.filing'), facts: filingFacts(card, words) },
    { title: t('card:facts.matter'), facts: matterFacts(card, words) },
  ].map((group) => ({ ...group, facts: group.facts.filter(({ value }) => value !== '') }))
}

function applicantFacts({ complaint }: Subject, { t, language }: FactWords): readonly Fact[] {
  const { applicant, representative, signed } = complaint.registration.form
  const isEntity = applicant.kind === 'entity'
  const date = dateWords(language)
  const outgoing = [applicant.outgoingNumber, date(applicant.outgoingOn)].filter(Boolean).join(', ')
  return [
    copied(isEntity ? t('card:facts.entityName') : t('card:facts.name'), applicantFullName(applicant)),
    shown(t('card:facts.kind'), applicant.kind === 'person' ? '' : t(`applicantKind.${applicant.kind}`)),
    copied(t('card:facts.iin'), applicant.iin),
    copied(t('card:facts.bin'), applicant.bin),
    shown(t('card:facts.signatory'), isEntity ? signatoryOf(applicant) : ''),
    copied(t('card:facts.outgoing'), outgoing),
    shown(t('card:facts.signatories'), applicant.kind === 'collective' ? String(applicant.signatories) : ''),
    copied(t('card:facts.address'), postalAddress(applicant)),
    copied(t('card:facts.residence'), applicant.residence),
    copied(t('card:facts.phone'), applicant.phone),
    copied(t('card:facts.email'), applicant.email),
    shown(
      t('card:facts.representative'),
      representative
        ? [representative.surname, representative.name, representative.patronymic, representative.authority]
            .filter(Boolean)
            .join(' ')
        : '',
    ),
    shown(t('card:facts.signature'), signed ? t('card:facts.signed') : t('card:facts.unsigned')),
  ]
}

/** Who signed for a legal entity: position and name. */
function signatoryOf({ signatoryPosition, surname, name, patronymic }: Applicant): string {
  return [signatoryPosition, [surname, name, patronymic].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

function contestedFacts(
  { complaint, provider, service }: Subject,
  { t, inWords }: FactWords,
): readonly Fact[] {
  const { form } = complaint.registration
  const contested = form.contested.map(({ position, name }) => [position, name].filter(Boolean).join(' '))
  return [
    copied(t('card:facts.provider'), provider ? inWords(provider.name) : ''),
    copied(
      t('card:facts.service'),
      service ? [service.code, inWords(service.name)].filter(Boolean).join(' ') : '',
    ),
    copied(t('card:facts.request'), form.serviceRequestNumber),
    copied(t('card:facts.contested'), contested.join('; ')),
    shown(t('card:facts.ground'), t(`register:ground.${form.ground}`)),
    shown(t('card:facts.subject'), t(`card:subject.${form.subject}`)),
    shown(
      t('card:facts.actOf'),
      form.addressee === 'provider_head' ? t(`card:contestedAct.${form.contestedAct}`) : '',
    ),
  ]
}

function filingFacts({ complaint }: Subject, { t, language }: FactWords): readonly Fact[] {
  const { registration, tickets } = complaint
  const { form, acceptedBy, registeredOn } = registration
  const date = dateWords(language)
  const how = [
    `${t(`channel.${form.channel}`)}, ${t(`card:filing.${filingForm(form.channel)}`)}`,
    form.sheets > 0 ? t('card:facts.sheets', { count: form.sheets }) : '',
    form.attachmentSheets > 0 ? t('card:facts.attached', { count: form.attachmentSheets }) : '',
  ]
  const [ticket] = tickets
  return [
    shown(t('card:facts.when'), formatDateTime(form.receivedAt, language)),
    shown(t('card:facts.registered'), form.receivedAt.startsWith(registeredOn) ? '' : date(registeredOn)),
    shown(t('card:facts.how'), how.filter(Boolean).join('; ')),
    shown(t('card:facts.to'), t(`addressee.${form.addressee}`)),
    shown(t('card:facts.accepted'), acceptedBy.name),
    shown(
      t('card:action.ticket'),
      ticket
        ? t(`card:history.ticket.${ticket.way}`, { format: t(`card:history.format.${ticket.format}`) })
        : '',
    ),
    copied(t('card:facts.external'), form.externalNumber),
    shown(t('card:facts.filedOn'), date(form.filedOn)),
    shown(t('card:facts.learnedOn'), date(form.learnedOn)),
    shown(t('card:facts.language'), t(`card:language.${form.language}`)),
    shown(t('card:facts.enteredLater'), form.enteredLaterReason),
  ]
}

function matterFacts({ complaint }: Subject, { t }: FactWords): readonly Fact[] {
  const { motives, demands, attachments } = complaint.registration.form
  return [
    copied(t('card:facts.motives'), motives),
    copied(t('card:facts.demands'), demands),
    copied(t('card:facts.attachments'), attachments.join('; ')),
  ]
}

function shown(label: string, value: string): Fact {
  return { label, value, copies: false }
}

function copied(label: string, value: string): Fact {
  return { label, value, copies: true }
}

function dateWords(language: Language): (date: LocalDate | null) => string {
  return (date) => (date === null ? '' : formatDate(date, language, 'numeric'))
}
