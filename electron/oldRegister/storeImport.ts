import { ok, type Result } from '@shared/core/result.ts'
import type { Envelope, StreamEvent } from '@shared/journal/envelope.ts'
import type { World } from '@shared/journal/world.ts'
import { OLD_REGISTER_STREAM, type OldRegisterEvent } from '@shared/oldRegister/oldComplaint.ts'

import type { Work } from '../backup/work.ts'
import type { Telling } from '../openExport/dataWork.ts'
import type { Staged } from './staging.ts'

/** Written and flushed together: few enough that a registration at the counter does not wait for long. */
export const BATCH = 500

type Order = {
  readonly staged: Staged
  readonly journal: {
    appendTogether(
      actor: string,
      decide: () => Result<readonly StreamEvent[]>,
    ): Promise<Result<readonly Envelope[]>>
  }
  readonly world: Pick<World, 'oldComplaints'>
  readonly actor: string
  readonly work: Pick<Work, 'step'>
  readonly tell: Telling
}

/**
 * Stores what was staged, batch by batch, each flushed before the next. What is there already is left out when its batch
 * is written, so that after a crash in the middle the same import goes on where it stopped and doubles nothing.
 */
export async function storeImport({
  staged,
  journal,
  world,
  actor,
  work,
  tell,
}: Order): Promise<Result<{ stored: number }>> {
  const { take, importId, table } = staged
  const { fileName, file } = table
  let stored = 0
  for (let at = 0; at < take.length; at += BATCH) {
    await work.step()
    const batch = take.slice(at, at + BATCH)
    const written = await journal.appendTogether(actor, () => {
      const events: StreamEvent[] = batch
        .filter(({ stream }) => !world.oldComplaints.has(stream))
        .map(({ stream, record, row, content }) => ({
          stream,
          data: imported({ record, origin: { importId, fileName, file, row, content } }),
        }))
      return ok(at > 0 || events.length === 0 ? events : [begun(staged), ...events])
    })
    if (!written.ok) return written
    stored += written.value.filter(({ stream }) => stream !== OLD_REGISTER_STREAM).length
    tell({ stage: 'storing', done: at + batch.length, total: take.length })
  }
  return ok({ stored })
}

type Imported = Extract<OldRegisterEvent, { type: 'old-register.complaint-imported' }>

function imported(facts: Omit<Imported, 'type'>): Imported {
  return { type: 'old-register.complaint-imported', ...facts }
}

/** Who began which import: one line for all its records in the list of who did what. */
function begun({ importId, table, take, rejected }: Staged): StreamEvent {
  const { fileName, file } = table
  const data: OldRegisterEvent = {
    type: 'old-register.import-begun',
    importId,
    fileName,
    file,
    complaints: take.length,
    rejected: rejected.length,
  }
  return { stream: OLD_REGISTER_STREAM, data }
}
