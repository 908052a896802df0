import { join } from 'node:path'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { Workstation } from '@shared/directory/office.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { DataReport, Finding, settingsCalls } from '@shared/ipc/calls/settingsCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'

import { readAccessLog } from '../access/readAccessLog.ts'
import { foldersOf } from '../journal/journal.ts'
import type { Parts } from '../parts.ts'
import { atDesk } from '../session/atDesk.ts'
import { createRollPrinterHandlers } from './rollPrinterHandlers.ts'

export function createSettingsHandlers(parts: Parts): HandlersOf<typeof settingsCalls> {
  const { printing, settings, desktop, dataFolder, disk, publish, journal } = parts
  const change = async (part: Parameters<typeof settings.change>[0]): Promise<Result<void>> => {
    await settings.change(part)
    publish('session.changed', {})
    return ok(undefined)
  }
  return {
    'settings.printers': async () => ok(await printing.printers()),
    'settings.printing': async () => {
      const { ticketFormat, ticketPrinter, documentPrinter, offsetX, offsetY } = settings.read()
      return ok({ ticketFormat, ticketPrinter, documentPrinter, offsetX, offsetY })
    },
    'settings.change-printing': (input) => change(input),
    ...createRollPrinterHandlers(parts, change),
    'settings.change-lock': ({ minutes }) => change({ lockAfterMinutes: minutes }),
    'settings.save-office': (input) => saveOffice(parts, input),
    'settings.data': async () => ok(await dataReport(parts)),
    'settings.check-journal': async () => {
      const problems = await journal.checkChain()
      const reading = await readAccessLog(dataFolder, parts.disks.files)
      const asFindings = (prefix: string, chain: typeof problems): readonly Finding[] =>
        chain.map(({ kind, node, seq }) => ({ kind: `chain-${kind}`, place: `${prefix}${node}:${seq}` }))
      return ok({ findings: [...asFindings('', problems), ...asFindings('access/', reading.chain)] })
    },
    'settings.show-data-folder': async () => {
      desktop.showInFolder(join(dataFolder, 'journal'))
      return ok(undefined)
    },
    'settings.measure-disk': async () => {
      await disk.measure()
      publish('disk.changed', {})
      return ok(undefined)
    },
  }
}

async function saveOffice(parts: Parts, input: Input<'settings.save-office'>): Promise<Result<void>> {
  const { journal, world } = parts
  const operator = atDesk(parts)
  if (!operator.ok) return operator
  const workstation = Workstation.safeParse({
    ...world.directory.workstations.get(journal.node),
    node: journal.node,
    mark: foldMark(input.mark),
    name: input.workstationName,
  })
  if (!workstation.success) return fail('invalid-input', 'mark', { fields: { mark: 'mark' } })
  const stored = await journal.append(DIRECTORY_STREAM, operator.value.id, () => {
    const taken = [...world.directory.workstations.values()].some(
      ({ node, mark }) => node !== journal.node && mark === workstation.data.mark,
    )
    if (taken) return fail('invalid-input', 'mark taken', { fields: { mark: 'markTaken' } })
    const events: readonly DirectoryEvent[] = [
      { type: 'office.saved', office: input.office },
      { type: 'office.workstation-saved', workstation: workstation.data },
    ]
    return ok(events)
  })
  return stored.ok ? ok(undefined) : stored
}

async function dataReport({ dataFolder, reading, journal, access }: Parts): Promise<DataReport> {
  const folders = { dataFolder, quarantineFolder: foldersOf(dataFolder).quarantine }
  if (reading.share() < 1) return { ...folders, events: null, newer: 0, findings: [] }
  const { events, newer, damages, forks, unreadable } = await journal.loaded
  const findings: Finding[] = [
    ...damages.map(({ kind, file, offset }) => ({ kind, place: `${file}:${offset}` })),
    ...forks.map(({ node, seq }) => ({ kind: 'fork', place: `${node}:${seq}` })),
    ...unreadable.map(({ file }) => ({ kind: 'unreadable', place: file })),
    ...access.damages().map(({ kind, file, offset }) => ({ kind, place: `access/${file}:${offset}` })),
  ]
  return { ...folders, events, newer, findings }
}
