import { basename } from 'node:path'

import { fail, ok } from '@shared/core/result.ts'
import type { dataCalls } from '@shared/ipc/calls/dataCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { byHlc } from '@shared/journal/envelope.ts'
import type { ExportSource } from '@shared/openExport/table.ts'
import { officeTime } from '@shared/time/clock.ts'

import { exportFailure } from '../openExport/exportFailure.ts'
import { makeExport } from '../openExport/makeExport.ts'
import type { Parts } from '../parts.ts'

export function createOpenExportHandlers(parts: Parts): HandlersOf<typeof dataCalls> {
  const { dataWork, desktop, dataFolder, reading, clock, version, log } = parts
  let folder: string | null = null
  let last: string | null = null
  return {
    'data-work.state': async () => ok({ job: dataWork.job() }),
    'data-work.cancel': async () => {
      dataWork.cancel()
      return ok(undefined)
    },
    'open-export.choose-folder': async () => {
      const chosen = await desktop.askFolder(folder)
      if (chosen === null) return fail('cancelled', 'no folder chosen')
      folder = chosen
      return ok({ folder })
    },
    'open-export.make': async () => {
      // Half of the data that looks like all of it would be wrong.
      if (reading.share() < 1) return fail('still-loading', 'the journal is still being read')
      const to = folder
      if (to === null) return fail('cancelled', 'no folder chosen')
      try {
        const order = {
          source: sourceOf(parts),
          data: dataFolder,
          to,
          program: version,
          sealing: parts.disks.sealing,
          madeAt: officeTime(clock),
        }
        const made = await dataWork.run('export', (work, tell) => makeExport({ ...order, work, tell }))
        last = made.path
        log.info(`open export: ${order.source.complaints.length} complaints, ${made.files} files`)
        const complaints = order.source.complaints.length
        return ok({
          folder: basename(made.path),
          complaints,
          files: made.files,
          missingFiles: made.faults.length,
        })
      } catch (error) {
        const failure = exportFailure(error)
        if (!failure.ok && failure.error.code !== 'cancelled') log.error('no open export was made', error)
        return failure
      } finally {
        await parts.disk.measure()
      }
    },
    'open-export.show': async () => {
      if (last === null) return fail('not-found', 'nothing was exported')
      desktop.showInFolder(last)
      return ok(undefined)
    },
  }
}

/** Everything as it stands now: what is recorded while the export is written is not in it. */
function sourceOf({ world, journal }: Parts): ExportSource {
  const events = Object.keys(journal.vector()).flatMap((node) => journal.since(node, 1))
  const { complaints, directory, calendar } = world
  const oldComplaints = [...world.oldComplaints.values()]
  return {
    complaints: [...complaints.values()],
    oldComplaints,
    events: [...events].sort(byHlc),
    directory,
    calendar,
  }
}
