import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'

/** One line of a ticket: its label in full and short for narrow papers, and what is filled in. */
export const TicketField = z.object({
  label: Bilingual,
  shortLabel: Bilingual,
  value: Bilingual,
  /** For narrow papers, where the full value would take too many lines. */
  shortValue: Bilingual,
})
export type TicketField = z.infer<typeof TicketField>

/**
 * Everything that stands on a ticket, in words and both languages: the papers only lay it out. A blank for
 * handwriting is the same with empty values.
 */
export const TicketModel = z.object({
  number: z.string(),
  title: Bilingual,
  office: Bilingual,
  /** Department and workstation where it was taken in. */
  place: Bilingual,
  address: Bilingual,
  /** Marks a numbered duplicate; null on the original. */
  duplicate: z.object({ mark: Bilingual, given: Bilingual }).nullable(),
  date: TicketField,
  time: TicketField,
  acceptedAt: TicketField,
  /** Only when the law moved registration to a later day (art. 64(3) of the Code). */
  registeredOn: TicketField.nullable(),
  acceptedBy: TicketField,
  position: Bilingual,
  applicant: TicketField,
  provider: TicketField,
  addressee: TicketField,
  channel: TicketField,
  documents: TicketField,
  due: z.object({
    label: Bilingual,
    /** `27.03.2026`. */
    date: z.string(),
    term: Bilingual,
    body: Bilingual,
    /** Says that the date is no promise yet; null when it is one. */
    provisional: Bilingual.nullable(),
  }),
  notes: z.object({ extension: Bilingual, progress: Bilingual, court: Bilingual, law: Bilingual }),
  contacts: z.object({
    label: Bilingual,
    contactCentre: z.string(),
    freeLine: z.string(),
    freeCall: Bilingual,
    /** Where else to ask; null when the office gave no department. */
    department: Bilingual.nullable(),
  }),
  check: z.object({ label: Bilingual, code: z.string() }),
  /** What the square code holds: Latin only, no personal data; empty on a blank. */
  qr: z.string(),
  qrLabel: Bilingual,
  signature: Bilingual,
  /** The office's part of an A4 sheet: the only place with the internal term to forward. */
  counterfoil: z.object({
    title: Bilingual,
    stays: Bilingual,
    cut: Bilingual,
    rows: z.array(TicketField).length(6),
    received: Bilingual,
    accepted: Bilingual,
  }),
  /** A line for the official who fills in a blank. */
  note: Bilingual.nullable(),
})
export type TicketModel = z.infer<typeof TicketModel>
