import type { Complaint, Ending } from '@shared/complaint/complaint.ts'
import { applicantFullName, postalAddress } from '@shared/complaint/form.ts'
import type { Bilingual, Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { assertNever } from '@shared/core/result.ts'
import type { Directory } from '@shared/directory/directory.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { ru as registerTexts } from '@shared/i18n/texts/registerFile.ts'
import { nameOfOfficer } from '@shared/queries/caseOfficers.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

/** A cell by what it is: the spreadsheet keeps dates as dates, and numbers of people as text with their zeros. */
export type Cell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly value: LocalDate | null }
  | { readonly kind: 'number'; readonly value: number | null }

export type RegisterSheet = {
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
}

type Texts = ReturnType<typeof createTexts>['t']
type Column = {
  readonly key: keyof ColumnTitles
  readonly width: number
  cell(complaint: Complaint, words: Words): Cell
}
type ColumnTitles = (typeof registerTexts)['columns']
type Words = { readonly t: Texts; readonly directory: Directory; name(text: Bilingual | undefined): string }

const text = (value: string): Cell => ({ kind: 'text', value })
const date = (value: LocalDate | null | undefined): Cell => ({ kind: 'date', value: value ?? null })
const number = (value: number | null | undefined): Cell => ({ kind: 'number', value: value ?? null })

/** The columns of the paper register (domain §4.1) that today's data fills. */
const COLUMNS: readonly Column[] = [
  { key: 'number', width: 13, cell: ({ registration }) => text(registration.number) },
  { key: 'externalNumber', width: 18, cell: ({ registration }) => text(registration.form.externalNumber) },
  { key: 'receivedOn', width: 12, cell: ({ registration }) => date(dateOf(registration.form.receivedAt)) },
  { key: 'receivedTime', width: 9, cell: ({ registration }) => text(timeOf(registration.form.receivedAt)) },
  { key: 'registeredOn', width: 16, cell: ({ registration }) => date(registration.registeredOn) },
  {
    key: 'channel',
    width: 12,
    cell: ({ registration }, { t }) => text(t(`common:channel.${registration.form.channel}`)),
  },
  {
    key: 'applicantKind',
    width: 18,
    cell: ({ registration }, { t }) => text(t(`common:applicantKind.${registration.form.applicant.kind}`)),
  },
  {
    key: 'applicant',
    width: 30,
    cell: ({ registration, dataErased }, { t }) =>
      text(
        applicantFullName(registration.form.applicant) ||
          t(dataErased ? 'common:dataErased' : 'common:anonymous'),
      ),
  },
  {
    key: 'identity',
    width: 15,
    cell: ({ registration: { form } }) =>
      text(form.applicant.kind === 'entity' ? form.applicant.bin : form.applicant.iin),
  },
  { key: 'address', width: 34, cell: ({ registration }) => text(postalAddress(registration.form.applicant)) },
  { key: 'phone', width: 15, cell: ({ registration }) => text(registration.form.applicant.phone) },
  { key: 'email', width: 20, cell: ({ registration }) => text(registration.form.applicant.email) },
  {
    key: 'representative',
    width: 24,
    cell: ({ registration: { form } }) =>
      text(
        [form.representative?.surname, form.representative?.name, form.representative?.patronymic]
          .filter(Boolean)
          .join(' '),
      ),
  },
  {
    key: 'provider',
    width: 36,
    cell: ({ registration }, { name, directory }) =>
      text(name(directory.providers.get(registration.form.providerId)?.name)),
  },
  {
    key: 'service',
    width: 36,
    cell: ({ registration }, { name, directory }) => {
      const service = directory.services.get(registration.form.serviceId ?? '')
      return text([service?.code, name(service?.name)].filter(Boolean).join(' '))
    },
  },
  {
    key: 'addressee',
    width: 24,
    cell: ({ registration }, { t }) => text(t(`common:addressee.${registration.form.addressee}`)),
  },
  {
    key: 'ground',
    width: 22,
    cell: ({ registration }, { t }) => text(t(`register:ground.${registration.form.ground}`)),
  },
  {
    key: 'contested',
    width: 30,
    cell: ({ registration }) =>
      text(
        registration.form.contested
          .map((one) => [one.position, one.name].filter(Boolean).join(' '))
          .join('; '),
      ),
  },
  { key: 'motives', width: 50, cell: ({ registration }) => text(registration.form.motives) },
  { key: 'demands', width: 50, cell: ({ registration }) => text(registration.form.demands) },
  {
    key: 'sheets',
    width: 9,
    cell: ({ registration: { form } }) => number(form.sheets + form.attachmentSheets),
  },
  { key: 'acceptedBy', width: 20, cell: ({ registration }) => text(registration.acceptedBy.name) },
  {
    key: 'caseOfficer',
    width: 20,
    cell: ({ caseOfficerId }, { directory }) => text(nameOfOfficer(caseOfficerId, directory)?.name ?? ''),
  },
  { key: 'forwardBy', width: 14, cell: ({ forwardBy }) => date(forwardBy) },
  { key: 'forwardedOn', width: 14, cell: ({ forwarding }) => date(forwarding?.on) },
  { key: 'forwardedTo', width: 34, cell: ({ forwarding }, { name }) => text(name(forwarding?.bodyName)) },
  { key: 'forwardNumber', width: 14, cell: ({ forwarding }) => text(forwarding?.outgoingNumber ?? '') },
  { key: 'reviewBy', width: 14, cell: ({ review }) => date(review?.reviewBy) },
  { key: 'extendedBy', width: 14, cell: ({ extension }) => number(extension?.days) },
  { key: 'noticeOn', width: 14, cell: ({ notice }) => date(notice?.on) },
  {
    key: 'outcome',
    width: 28,
    cell: ({ decision, satisfaction }, { t }) => {
      if (decision) return text(t(`register:outcome.${decision.outcome}`))
      return text(satisfaction ? t('register:satisfiedInFull') : '')
    },
  },
  {
    key: 'decidedOn',
    width: 14,
    cell: ({ decision, satisfaction }) => date(decision?.on ?? satisfaction?.on),
  },
  {
    key: 'decisionNumber',
    width: 16,
    cell: ({ decision, satisfaction }) =>
      text(decision?.documentNumber ?? satisfaction?.documentNumber ?? ''),
  },
  {
    key: 'ending',
    width: 24,
    cell: ({ ending, status }, { t }) => text(ending ? t(`common:status.${status}`) : ''),
  },
  { key: 'endedOn', width: 14, cell: ({ ending }) => date(ending?.on) },
  {
    key: 'endingGround',
    width: 36,
    cell: ({ ending }, words) => text(ending ? endingGround(ending, words) : ''),
  },
  { key: 'answeredOn', width: 14, cell: ({ answer }) => date(answer?.on) },
  { key: 'status', width: 20, cell: ({ status }, { t }) => text(t(`common:status.${status}`)) },
]

/** On which ground the procedure ended without a decision, or where the complaint went. */
function endingGround(ending: Ending, { t, name }: Words): string {
  switch (ending.type) {
    case 'complaint.returned':
      return t(`card:ending.return.${ending.ground}`)
    case 'complaint.left-without-consideration':
      return t(`card:ending.leave.${ending.ground}`)
    case 'complaint.terminated':
      return [t(`card:ending.terminate.${ending.ground}`), ending.reason].filter(Boolean).join('. ')
    case 'complaint.withdrawn':
      return ending.document
    case 'complaint.redirected':
      return name(ending.bodyName)
    case 'complaint.linked':
      return t(`card:history.linked.${ending.kind}`, { number: ending.toNumber })
    default:
      return assertNever(ending)
  }
}

/** The register as a table of typed cells, titled in `language`. */
export function registerSheet(
  complaints: readonly Complaint[],
  directory: Directory,
  language: Language,
): RegisterSheet {
  const { t } = createTexts(language)
  const words: Words = {
    t,
    directory,
    name: (bilingual) => (bilingual ? inLanguage(bilingual, language) : ''),
  }
  return {
    title: t('register:title'),
    columns: COLUMNS.map(({ key, width }) => ({ title: t(`register:columns.${key}`), width })),
    rows: complaints.map((complaint) => COLUMNS.map((column) => column.cell(complaint, words))),
  }
}
