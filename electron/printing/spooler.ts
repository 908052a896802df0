import { createCupsSpooler } from './cupsSpooler.ts'
import type { PrinterState, SpoolJobs } from './printing.ts'
import type { SystemCommand } from './systemCommand.ts'
import { createWindowsSpooler } from './windowsSpooler.ts'

/** What the system knows of its printers beyond their names. */
export type Spooler = {
  /** By system name; a printer that is missing has an unknown state. */
  states(): Promise<ReadonlyMap<string, { readonly state: PrinterState; readonly isDefault: boolean }>>
  jobs(printer: string): Promise<SpoolJobs | null>
  cancel(printer: string, ids: readonly string[]): Promise<boolean>
}

/** The spooler of the system the program runs on. */
export function createSpooler(platform: NodeJS.Platform, run: SystemCommand): Spooler {
  return platform === 'win32' ? createWindowsSpooler(run) : createCupsSpooler(run)
}
