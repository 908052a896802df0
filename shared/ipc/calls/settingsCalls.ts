import { z } from 'zod'

import { TicketFormat } from '../../complaint/outcomes.ts'
import { PrinterState } from '../../documents/printerState.ts'
import { Office } from '../../directory/office.ts'
import { Bilingual } from '../../core/bilingual.ts'
import { RollPrinter } from '../../rollPrinter/rollPrinter.ts'
import { call, openCall } from '../call.ts'

/** A printer of this computer as the lists show it. */
export const PrinterChoice = z.object({
  name: z.string(),
  displayName: z.string(),
  isDefault: z.boolean(),
  state: PrinterState,
})
export type PrinterChoice = z.infer<typeof PrinterChoice>

/** How this workstation prints. Offsets in micrometres. */
export const PrintSettings = z.object({
  ticketFormat: TicketFormat,
  ticketPrinter: z.string().max(300),
  documentPrinter: z.string().max(300),
  offsetX: z.int().min(-20_000).max(20_000),
  offsetY: z.int().min(-20_000).max(20_000),
})
export type PrintSettings = z.infer<typeof PrintSettings>

/** A finding about the journal: what it is, and where. */
const Finding = z.object({ kind: z.string(), place: z.string() })
export type Finding = z.infer<typeof Finding>

export const DataReport = z.object({
  dataFolder: z.string(),
  /** Where lines that could not be read are copied to; it may not be there yet. */
  quarantineFolder: z.string(),
  /** Null while the journal is still being read. */
  events: z.int().nullable(),
  newer: z.int(),
  findings: z.array(Finding).readonly(),
})
export type DataReport = z.infer<typeof DataReport>

export const settingsCalls = {
  /** Also for the first run, when nobody is signed in yet. */
  'settings.printers': openCall(z.void(), z.array(PrinterChoice).readonly()),
  'settings.printing': call(z.void(), PrintSettings),
  /** The printers of the workstation may be changed by anyone who works at it. */
  'settings.change-printing': call(PrintSettings, z.void()),
  /** Printers that are given tickets without their driver. */
  'settings.roll-printers': call(z.void(), z.array(RollPrinter).readonly()),
  /** Head only: adds one, or changes the one that `was` called so. Fails with a field when the name is taken. */
  'settings.save-roll-printer': call(
    z.object({ was: z.string().nullable(), printer: RollPrinter }),
    z.void(),
  ),
  /** Head only: a queue of the system prints through its driver again, a printer in the network is forgotten. */
  'settings.remove-roll-printer': call(z.object({ name: z.string() }), z.void()),
  /** Head only: minutes without a touch until the desk locks itself. */
  'settings.change-lock': call(z.object({ minutes: z.int().min(1).max(240) }), z.void()),
  /** Head only: the office and this workstation, one write. */
  'settings.save-office': call(
    z.object({ office: Office, mark: z.string().max(20), workstationName: Bilingual }),
    z.void(),
  ),
  'settings.data': call(z.void(), DataReport),
  /** Reads the whole chain of this workstation's journal anew. */
  'settings.check-journal': call(z.void(), z.object({ findings: z.array(Finding).readonly() })),
  'settings.show-data-folder': call(z.void(), z.void()),
  'settings.measure-disk': call(z.void(), z.void()),
} as const
