import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'

/** To which office a place of exchange belongs: the id of an event by which that office was set up, and its name. */
export const OfficeMark = z.object({ office: z.string().min(1).max(64), name: Bilingual })
export type OfficeMark = z.infer<typeof OfficeMark>

/** Where a place of exchange says whose it is. Every call throws when the place cannot be used just now. */
export type OfficeMarkPlace = {
  /** Null when there is none, or it cannot be made out. */
  read(): Promise<OfficeMark | null>
  write(mark: OfficeMark): Promise<void>
  /** Writes it again where it does not lie as it should: in plain in a place that has been sealed since. */
  renew?(mark: OfficeMark): Promise<void>
}

/** What decides whether a workstation may exchange through a place. */
export type OfficeFacts = {
  readonly mark: OfficeMark | null
  /** Ids of the events in the own journal by which an office was set up. */
  readonly own: readonly string[]
  /** The office that the head said is the same one; empty when nobody did. */
  readonly confirmed: string
  /** What lies there: nothing, something of a workstation known here, or only of unknown ones. */
  readonly there: 'nothing' | 'shared' | 'foreign'
}

/**
 * `mark`: the place is new, or its journals are those of here, so it gets this office's mark. `refuse`: nothing may be
 * read or written, since journals that have met stay joined.
 */
export function admissionTo({ mark, own, confirmed, there }: OfficeFacts): 'enter' | 'mark' | 'refuse' {
  if (mark) return own.includes(mark.office) || mark.office === confirmed ? 'enter' : 'refuse'
  if (there === 'foreign') return 'refuse'
  return own.length > 0 ? 'mark' : 'enter'
}
