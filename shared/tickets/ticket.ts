import { z } from 'zod'

/** Composed text in both languages: longer than any name it is made of, so that no ticket is refused at the printer. */
const Words = z.object({ kk: z.string().max(5000), ru: z.string().max(5000) })

/** One line of a ticket: its label in full and short for narrow papers, and what is filled in. */
export const TicketField = z.object({
  label: Words,
  shortLabel: Words,
  value: Words,
  /** For narrow papers, where the full value would take too many lines. */
  shortValue: Words,
})
export type TicketField = z.infer<typeof TicketField>

/**
 * Everything that stands on a ticket, in words and both languages: the papers only lay it out. A blank for
 * handwriting is the same with empty values.
 */
export const TicketModel = z.object({
  number: z.string(),
  title: Words,
  office: Words,
  /** Department and workstation where it was taken in. */
  place: Words,
  address: Words,
  /** Marks a numbered duplicate; null on the original. */
  duplicate: z.object({ mark: Words, given: Words }).nullable(),
  date: TicketField,
  time: TicketField,
  acceptedAt: TicketField,
  /** Only when the law moved registration to a later day (art. 64(3) of the Code). */
  registeredOn: TicketField.nullable(),
  acceptedBy: TicketField,
  position: Words,
  applicant: TicketField,
  provider: TicketField,
  addressee: TicketField,
  channel: TicketField,
  documents: TicketField,
  due: z.object({
    label: Words,
    /** `27.03.2026`. */
    date: z.string(),
    term: Words,
    body: Words,
    /** Says that the date is no promise yet; null when it is one. */
    provisional: Words.nullable(),
  }),
  notes: z.object({ extension: Words, progress: Words, court: Words, law: Words }),
  contacts: z.object({
    label: Words,
    contactCentre: z.string(),
    freeLine: z.string(),
    freeCall: Words,
    /** Where else to ask; null when the office gave no department. */
    department: Words.nullable(),
  }),
  check: z.object({ label: Words, code: z.string() }),
  /** What the square code holds: Latin only, no personal data; empty on a blank. */
  qr: z.string(),
  qrLabel: Words,
  signature: Words,
  /** The office's part of an A4 sheet: the only place with the internal term to forward. */
  counterfoil: z.object({
    title: Words,
    stays: Words,
    cut: Words,
    rows: z.array(TicketField).length(6),
    received: Words,
    accepted: Words,
  }),
  /** A line for the official who fills in a blank. */
  note: Words.nullable(),
})
export type TicketModel = z.infer<typeof TicketModel>
