import type { Complaint, Ending } from '../complaint/complaint.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { formatDate } from '../i18n/dates.ts'
import type { LocalDate } from '../time/localDate.ts'
import { dateOf } from '../time/partsOfTime.ts'
import type { PaperBlock } from './paperModel.ts'
import { always, block, phrase, type PaperWords, type Source } from './placeholder.ts'

type Document = {
  readonly name: string
  readonly number: string
  readonly on: LocalDate | null
  /** 0: not known. */
  readonly sheets: number
}

/** What is sent along with a forwarded complaint: itself, what came with it, and what the clerk adds. */
function files(source: Source): readonly PaperBlock[] {
  const { facts, words } = source
  const sheets = (name: string, count: number): string =>
    count > 0 ? phrase(words.file.sheets, { name, count }) : name
  const own = [
    sheets(words.file.complaint, facts.form.sheets),
    ...attachmentNames(source).map(({ name, sheets: count }) => sheets(name, count)),
  ]
  // What the clerk wrote down when the complaint went (art. 91(4) of the Code).
  const recorded = (facts.complaint?.forwarding?.files ?? []).filter(Boolean)
  return [
    {
      kind: 'list',
      items: [...(recorded.length > 0 ? recorded : own), ...typedFiles(source)],
    },
  ]
}

function attachmentNames({ facts, words }: Source): readonly { name: string; sheets: number }[] {
  const { attachments, attachmentSheets } = facts.form
  const named = attachments.filter((name) => name !== '')
  if (named.length === 1) return [{ name: named[0] ?? '', sheets: attachmentSheets }]
  if (named.length > 0) return named.map((name) => ({ name, sheets: 0 }))
  return attachmentSheets > 0 ? [{ name: words.file.attachments, sheets: attachmentSheets }] : []
}

function typedFiles({ draft, language }: Source): readonly string[] {
  return (draft.inputs.files?.[language] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Everything that lies in the file, in the order it came. */
function documentsOf(source: Source): readonly Document[] {
  const { facts, words } = source
  const { form, complaint } = facts
  const receivedOn = dateOf(form.receivedAt)
  return [
    document(words.file.complaint, complaint?.registration.number, receivedOn, form.sheets),
    ...attachmentNames(source).map(({ name, sheets }) => document(name, '', null, sheets)),
    ...(complaint ? stepDocuments(complaint, words) : []),
    ...typedFiles(source).map((name) => document(name, '', null, 0)),
  ]
}

function stepDocuments(complaint: Complaint, words: PaperWords): readonly Document[] {
  const { file } = words
  const { tickets, correction, satisfaction, extension, notice, decision, answer } = complaint
  const [ticket] = tickets
  return [
    ticket ? document(file.ticket, '', dateOf(ticket.at), 0) : null,
    correction && document(file.correction, '', correction.on, 0),
    ...forwardingDocuments(complaint, words),
    satisfaction && document(file.satisfaction, satisfaction.documentNumber, satisfaction.on, 0),
    extension && document(file.extension, '', extension.on, 0),
    notice && document(file.notice, notice.outgoingNumber, notice.on, 0),
    decision && document(file.decision, decision.documentNumber, decision.on, 0),
    answer && document(file.answer, answer.outgoingNumber, answer.on, 0),
    complaint.ending && endingDocument(complaint.ending, file),
    ...complaint.tellings.map(({ told }) => told && document(file.told, told.outgoingNumber, told.on, 0)),
  ].filter((one) => one !== null)
}

function forwardingDocuments(
  { redirections, forwarding, review }: Complaint,
  { file }: PaperWords,
): readonly (Document | null)[] {
  const elsewhere = review?.elsewhere ? review : null
  return [
    ...redirections.map((to) => document(file.redirected, to.outgoingNumber, to.on, 0)),
    forwarding && document(file.forwarding, forwarding.outgoingNumber, forwarding.on, 0),
    elsewhere && document(file.registration, elsewhere.incomingNumber, elsewhere.registeredOn, 0),
  ]
}

/** The paper by which the procedure ended without a decision on the substance. */
function endingDocument(ending: Ending, file: PaperWords['file']): Document | null {
  switch (ending.type) {
    case 'complaint.returned':
      return document(file.returned, ending.outgoingNumber, ending.on, 0)
    case 'complaint.withdrawn':
      return document(file.withdrawn, ending.document, ending.on, 0)
    case 'complaint.left-without-consideration':
      return document(file.left, ending.documentNumber, ending.on, 0)
    case 'complaint.redirected':
      return document(file.redirected, ending.outgoingNumber, ending.on, 0)
    case 'complaint.terminated':
      return document(file.terminated, ending.documentNumber, ending.on, 0)
    default:
      return null
  }
}

function document(name: string, number: string | undefined, on: LocalDate | null, sheets: number): Document {
  return { name, number: number ?? '', on, sheets }
}

function documentTable(source: Source): readonly PaperBlock[] {
  const { column } = source.words
  return [
    {
      kind: 'table',
      columns: [
        { title: column.n, width: 1 },
        { title: column.document, width: 9 },
        { title: column.number, width: 4 },
        { title: column.date, width: 3 },
        { title: column.sheets, width: 3 },
      ],
      rows: documentsOf(source).map(({ name, number, on, sheets }, n) => [
        String(n + 1),
        name,
        number,
        on ? formatDate(on, source.language, 'numeric') : '',
        sheets > 0 ? String(sheets) : '',
      ]),
    },
  ]
}

/** Where to go and whom to call: the provider complained of, and the department of the office. */
function addresses({ facts, language, words }: Source): readonly PaperBlock[] {
  const { provider, office } = facts
  const { who, address, phone, head } = words.addresses
  const at = (text: PaperAddress, more: string): string =>
    [inLanguage(text, language), more].filter(Boolean).join(', ')
  const room = office.department.room ? phrase(words.room, { room: office.department.room }) : ''
  const rows: (readonly string[])[] = []
  if (provider) {
    const { name, position } = provider.head
    const boss = name ? phrase(head, { position: inLanguage(position, language), name }) : ''
    rows.push([
      [inLanguage(provider.name, language), boss].filter(Boolean).join('\n'),
      inLanguage(provider.address, language),
      provider.phone,
    ])
  }
  rows.push([
    [inLanguage(office.name, language), inLanguage(office.department.name, language)]
      .filter(Boolean)
      .join('\n'),
    at(office.address, room),
    office.department.phone,
  ])
  const columns = [
    { title: who, width: 9 },
    { title: address, width: 6 },
    { title: phone, width: 4 },
  ]
  return [{ kind: 'table', columns, rows }]
}

type PaperAddress = Parameters<typeof inLanguage>[0]

/** Lists of what lies in the file, and where to go. */
export const OF_FILE = {
  files: block(files),
  documents: block(documentTable),
  documentCount: always((source) => String(documentsOf(source).length)),
  addresses: block(addresses),
} as const
