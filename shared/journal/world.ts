import type { OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import type { Directory } from '../directory/directory.ts'
import type { OldComplaint } from '../oldRegister/oldComplaint.ts'
import type { Envelope } from './envelope.ts'

/** The state of the office: what all events together say. Read it, never change it: the fold owns it. */
export type World = {
  readonly complaints: ReadonlyMap<string, Complaint>
  /** Complaints with something left to do. Small, whatever the age of the register. */
  readonly active: ReadonlyMap<string, Complaint>
  /** The office's register from before this program: shown and searched, counted in nothing. */
  readonly oldComplaints: ReadonlyMap<string, OldComplaint>
  readonly byNumber: ReadonlyMap<string, string>
  readonly directory: Directory
  /** What the office has put over the calendar that comes with the program. */
  readonly calendar: OfficeCalendar
  /** Events that lost to a concurrent one; shown to the operator for a decision. */
  readonly conflicts: readonly Envelope[]
  /** The last word on each conflict that was settled, by the id of the event that had lost. */
  readonly settlements: ReadonlyMap<string, Envelope>
  /** Events a newer version of the program wrote; they wait for this one to be updated. */
  readonly newer: readonly Envelope[]
  readonly invalid: readonly Envelope[]
}

/** Keeps an index of the complaints up to date; told of every change, also while the journal loads. */
export type WorldObserver = {
  complaintChanged(before: Complaint | undefined, after: Complaint | undefined): void
}
