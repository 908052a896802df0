import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { PrintDocument, PrintRequest } from '@shared/documents/printDocument.ts'
import type { PrinterState, PrinterWay } from '@shared/documents/printerState.ts'
import type { PrintProblem } from '@shared/tickets/printJob.ts'

/** A printer of this workstation and whether it would take a job now. */
export type Printer = {
  /** System name. */
  readonly name: string
  readonly displayName: string
  readonly isDefault: boolean
  readonly state: PrinterState
  readonly way: PrinterWay
}

/** What the system said of one print. `taken` means spooled, not printed. */
export type PrintOutcome =
  | { readonly kind: 'taken' }
  /** Surely nothing reached the system: it may be tried again. */
  | { readonly kind: 'refused'; readonly problem: PrintProblem }
  /** The system never answered: paper may or may not come out. */
  | { readonly kind: 'doubted'; readonly problem: PrintProblem }

/** The jobs of a printer by the system's own ids. */
export type SpoolJobs = {
  readonly waiting: readonly string[]
  /** Finished ones too; null where the system forgets a job as soon as it is done. */
  readonly known: readonly string[] | null
}

/** The printing part of the shell, as the handlers see it. */
export type Printing = {
  /** `fresh`: printers in the network are asked now, however lately they were. */
  printers(options?: { readonly fresh: boolean }): Promise<readonly Printer[]>
  /** Prints one document, one at a time. `printer` is a system name. */
  print(request: PrintRequest, printer: string): Promise<PrintOutcome>
  /** The same layout as a PDF with embedded fonts. Throws when the page cannot be laid out. */
  toPdf(document: PrintDocument): Promise<Buffer>
  /** What lies in a printer's queue; null when the system does not say. */
  spoolJobs(printer: string): Promise<SpoolJobs | null>
  /** Takes jobs out of the queue; true when they are surely gone. */
  cancelJobs(printer: string, ids: readonly string[]): Promise<boolean>
}

/** Formats whose page length follows the content. */
export const ROLL_FORMATS: readonly TicketFormat[] = ['80mm']

/** A computer without printers. */
export const noPrinting: Printing = {
  printers: async () => [],
  print: async () => ({ kind: 'refused', problem: 'NO_PRINTER' }),
  toPdf: async () => Buffer.from('%PDF-1.7\n%%EOF\n'),
  spoolJobs: async () => null,
  cancelJobs: async () => false,
}
