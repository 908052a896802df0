import { z } from 'zod'

import { LocalDateTime } from '../time/localDateTime.ts'

/** What of a journal is compared: its complaints, and how much is written of each. */
export type JournalExtent = {
  readonly events: number
  /** When the last event was written; null in an empty journal. */
  readonly lastAt: LocalDateTime | null
  readonly complaints: ReadonlyMap<string, ComplaintExtent>
}

export type ComplaintExtent = {
  /** Empty when the registration could not be read. */
  readonly number: string
  readonly events: number
}

const Side = z.object({
  complaints: z.int(),
  events: z.int(),
  lastAt: LocalDateTime.nullable(),
})

/** How restored data differ from those in use. Numbers of complaints only: nothing of what people wrote. */
export const Comparison = z.object({
  live: Side,
  backup: Side,
  /** Numbers of complaints that the other side does not have. */
  onlyLive: z.array(z.string()).readonly(),
  onlyBackup: z.array(z.string()).readonly(),
  /** Complaints on both sides with another number of events. */
  differing: z.array(z.object({ number: z.string(), live: z.int(), backup: z.int() })).readonly(),
})
export type Comparison = z.infer<typeof Comparison>

/** Compares two journals complaint by complaint, in the order of their numbers. */
export function compareJournals(live: JournalExtent, backup: JournalExtent): Comparison {
  const both = [...live.complaints].flatMap(([id, here]) => {
    const there = backup.complaints.get(id)
    return there ? [{ number: here.number || there.number, live: here.events, backup: there.events }] : []
  })
  return {
    live: sideOf(live),
    backup: sideOf(backup),
    onlyLive: missingFrom(backup, live),
    onlyBackup: missingFrom(live, backup),
    differing: both
      .filter((one) => one.live !== one.backup)
      .toSorted((a, b) => (a.number < b.number ? -1 : 1)),
  }
}

function sideOf({ complaints, events, lastAt }: JournalExtent): Comparison['live'] {
  return { complaints: complaints.size, events, lastAt }
}

function missingFrom(there: JournalExtent, here: JournalExtent): readonly string[] {
  return [...here.complaints]
    .filter(([id]) => !there.complaints.has(id))
    .map(([, { number }]) => number)
    .toSorted()
}
