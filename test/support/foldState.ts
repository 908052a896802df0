import type { Fold } from '@shared/journal/fold.ts'

/** All that a fold says, without the order in which it came to know it. */
export const foldState = (fold: Fold) => ({
  complaints: new Map(fold.complaints),
  active: new Set(fold.active.keys()),
  byNumber: new Map(fold.byNumber),
  directory: fold.directory,
  calendar: fold.calendar,
  conflicts: new Set(fold.conflicts.map(({ id }) => id)),
  settlements: new Map([...fold.settlements].map(([lost, { id }]) => [lost, id])),
  newer: new Set(fold.newer.map(({ id }) => id)),
  invalid: new Set(fold.invalid.map(({ id }) => id)),
  histories: new Map(
    [...fold.complaints.keys()].map((id) => [id, fold.history(id).map((event) => event.id)]),
  ),
})
