import { join } from 'node:path'

import { z } from 'zod'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import { Language } from '@shared/core/bilingual.ts'
import { ColumnTarget } from '@shared/oldRegister/columnTargets.ts'
import { DatabasePlace, ExchangeKind, TrustedCentre } from '@shared/exchange/databasePlace.ts'
import { RegionOffice } from '@shared/region/regionOffice.ts'
import { ReminderSettings } from '@shared/reminders/reminderSettings.ts'
import { OnlyMine } from '@shared/roles/onlyMine.ts'
import { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import { jsonFile } from './jsonFile.ts'

/** Settings of this workstation only; what the office shares lives in the journal. */
export const Settings = z.object({
  language: Language.default('ru'),
  ticketFormat: TicketFormat.default('80mm'),
  /** System name of the printer for tickets; empty when none was chosen. */
  ticketPrinter: z.string().default(''),
  /** For letters, reports and tickets on sheets; empty means the same as for tickets. */
  documentPrinter: z.string().default(''),
  /** Shift of the printed image in micrometres, for printers that feed crookedly. */
  offsetX: z.int().min(-20_000).max(20_000).default(0),
  offsetY: z.int().min(-20_000).max(20_000).default(0),
  /** Printers that are given tickets without their driver. */
  rollPrinters: z.array(RollPrinter).default([]),
  lockAfterMinutes: z.int().min(1).max(240).default(10),
  lastOperatorId: z.string().default(''),
  /** Largest file that may be attached, in megabytes of 1024² bytes. */
  attachmentLimitMb: z.int().min(1).max(4096).default(100),
  /** Where backups go; empty when nobody said. */
  backupFolder: z.string().default(''),
  /** Where the scanner puts its files; empty when nobody said. */
  scanFolder: z.string().default(''),
  reminders: ReminderSettings.prefault({}),
  /** Where the workstations of the office exchange; empty when nobody said. */
  exchangeFolder: z.string().default(''),
  exchangeOn: z.boolean().default(false),
  /** The office whose place of exchange the head said is this one's, too; empty when nobody had to. */
  exchangeOffice: z.string().default(''),
  /** Tells the office key this workstation seals folders with; empty when it seals none. The key itself is kept apart. */
  exchangeSeal: z.string().default(''),
  /** A folder that was found sealed while no key was known here. */
  exchangeSealedFolder: z.string().default(''),
  /** What the columns of the old register were said to be, by their folded names. */
  oldRegisterColumns: z.record(z.string(), ColumnTarget).default({}),
  exchangeKind: ExchangeKind.default('folder'),
  /** The central database, when somebody said; its password is kept apart. */
  exchangeDatabase: DatabasePlace.nullable().default(null),
  exchangeCentre: TrustedCentre.nullable().default(null),
  /** Which screens show an operator his own complaints only, by his id; absent means as usual for his role. */
  onlyMine: z.record(z.string(), OnlyMine).default({}),
  /** The offices a regional workstation reads. */
  regionOffices: z.array(RegionOffice).readonly().default([]),
  /** Whether it reads the offices of the central database as well. */
  regionDatabaseOn: z.boolean().default(false),
})
export type Settings = z.infer<typeof Settings>

export type SettingsStore = {
  read(): Settings
  /** Flushed to disk before it resolves. */
  change(part: Partial<Settings>): Promise<Settings>
}

/** Opens `settings.json` of a folder. A file that cannot be read is kept beside as `.damaged`, never deleted. */
export async function openSettings(folder: string): Promise<SettingsStore> {
  const file = jsonFile(join(folder, 'settings.json'), Settings)
  const queue = createSerialQueue()
  let current = (await file.read()) ?? Settings.parse({})
  return {
    read: () => current,
    // One after another: a change begun while another is written must not undo it.
    change: (part) =>
      queue.run(async () => {
        const next = Settings.parse({ ...current, ...part })
        await file.write(next)
        current = next
        return next
      }),
  }
}
