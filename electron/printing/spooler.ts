import type { PrinterState } from '@shared/documents/printerState.ts'

import { createCupsSpooler } from './cupsSpooler.ts'
import type { PrintOutcome, SpoolJobs } from './printing.ts'
import type { SystemCommand, SystemFeed } from './systemCommand.ts'
import { createWindowsSpooler } from './windowsSpooler.ts'

/** What the system knows of its printers beyond their names. */
export type Spooler = {
  /** By system name; a printer that is missing has an unknown state. */
  states(): Promise<ReadonlyMap<string, { readonly state: PrinterState; readonly isDefault: boolean }>>
  jobs(printer: string): Promise<SpoolJobs | null>
  cancel(printer: string, ids: readonly string[]): Promise<boolean>
  /** Puts data into the queue that reach the printer as they are; `title` is what the queue calls the job. */
  raw(printer: string, title: string, data: Uint8Array): Promise<PrintOutcome>
}

/** The spooler of the system the program runs on. */
export function createSpooler(platform: NodeJS.Platform, run: SystemCommand, feed: SystemFeed): Spooler {
  return platform === 'win32' ? createWindowsSpooler(run, feed) : createCupsSpooler(run, feed)
}
