import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { recordOf, type DirectoryKind } from '@shared/directory/kinds.ts'
import { changesBetween } from '@shared/directory/recordChanges.ts'
import type { RecordChange } from '@shared/ipc/calls/directoryCalls.ts'
import { readChecked } from '@shared/journal/catalog.ts'
import { whoDid } from '@shared/queries/whoDid.ts'
import { officeTimeOf } from '@shared/time/hlc.ts'

import type { Parts } from '../parts.ts'

/** The changes of one record, newest first: when, by whom, and each field before and after. */
export function directoryHistory(
  { fold, world }: Pick<Parts, 'fold' | 'world'>,
  kind: DirectoryKind,
  id: string,
): readonly RecordChange[] {
  const history: RecordChange[] = []
  let before: object | null = null
  for (const envelope of fold.history(DIRECTORY_STREAM)) {
    const read = readChecked(envelope)
    const saved = read.kind === 'directory' ? recordOf(read.event) : null
    if (saved?.kind !== kind || saved.record.id !== id) continue
    history.unshift({
      at: officeTimeOf(envelope.hlc),
      ...whoDid(envelope, world.directory),
      changes: [...changesBetween(before, saved.record)],
    })
    before = saved.record
  }
  return history
}
