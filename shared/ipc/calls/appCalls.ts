import { z } from 'zod'

import { OfficeMarks } from '../../calendar/officeCalendar.ts'
import { Bilingual, Language } from '../../core/bilingual.ts'
import { Office, Workstation } from '../../directory/office.ts'
import { Role } from '../../directory/records.ts'
import { LocalDate } from '../../time/localDate.ts'
import { LocalDateTime } from '../../time/localDateTime.ts'
import { OnlyMine } from '../../roles/onlyMine.ts'
import { call, openCall } from '../call.ts'

/** Who sits at the desk now. */
export const SignedIn = z.object({
  id: z.string(),
  /** «Жүнісова А. Қ.» */
  shortName: z.string(),
  fullName: z.string(),
  position: Bilingual,
  role: Role,
  /** The head whose duties are his today, and until when; null when none are. */
  deputyOf: z.object({ id: z.string(), name: z.string(), to: LocalDate }).nullable(),
  /** The head himself: to whom his duties are handed today; null when to nobody. */
  deputy: z.object({ name: z.string(), to: LocalDate }).nullable(),
})
export type SignedIn = z.infer<typeof SignedIn>

/** Free space on the disk of the register: `low` warns, `full` stops intake so that nothing is half saved. */
export const DiskState = z.object({
  state: z.enum(['fine', 'low', 'full', 'unknown']),
  freeBytes: z.number().nullable(),
  totalBytes: z.number().nullable(),
})
export type DiskState = z.infer<typeof DiskState>

/** What every screen needs to know about the program. */
export const AppState = z.object({
  /**
   * `setup`: first run; `sign-in`: nobody at the desk; `locked`: somebody is, the screen is closed; `new-password`:
   * signed in with a password somebody else gave, which must be changed first; `ready`.
   */
  phase: z.enum(['setup', 'sign-in', 'locked', 'new-password', 'ready']),
  operator: SignedIn.nullable(),
  operators: z.array(z.object({ id: z.string(), fullName: z.string(), position: Bilingual })).readonly(),
  office: Office.nullable(),
  workstation: Workstation.nullable(),
  /** What the office has put over the program's calendar: the window counts with the same days. */
  calendar: OfficeMarks,
  today: LocalDate,
  now: LocalDateTime,
  language: Language,
  version: z.string(),
  demo: z.boolean(),
  /** Share of the journal read so far, 0…1; 1 once everything is there. */
  loaded: z.number(),
  /** What is left to do is known, and so Today and the due dates are complete; older complaints may still be missing. */
  toDoKnown: z.boolean(),
  complaints: z.int(),
  /** Damage found while reading the journal: lines set aside, and a chain that does not hold. */
  journalProblems: z.int(),
  disk: DiskState,
  lockAfterMinutes: z.int(),
  onlyMine: OnlyMine,
  /** The workstation of the region's department: the offices it reads, and the one it shows; null anywhere else. */
  region: z
    .object({
      offices: z.array(z.object({ id: z.string(), name: Bilingual })).readonly(),
      chosen: z.string().nullable(),
    })
    .nullable(),
})
export type AppState = z.infer<typeof AppState>

export const appCalls = {
  'app.state': openCall(z.void(), AppState),
  /** Remembered on this workstation for whoever is at the desk. */
  'app.set-only-mine': call(z.object({ screen: OnlyMine.keyof(), on: z.boolean() }), z.void()),
  'app.set-language': openCall(z.object({ language: Language }), z.void()),
  /** A screen could not be drawn: goes to the log, and comes back as a reference for the specialist. */
  'app.report-failure': openCall(
    z.object({ name: z.string().max(100), frames: z.array(z.string().max(300)).max(10) }),
    z.object({ reference: z.string() }),
  ),
} as const
