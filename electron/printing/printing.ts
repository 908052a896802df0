import type { TicketFormat } from '@shared/complaint/outcomes.ts'

/** A printer of this computer and whether it would take a job now. */
export type Printer = {
  readonly name: string
  readonly displayName: string
  readonly isDefault: boolean
  readonly state: 'ready' | 'stopped' | 'no_paper' | 'offline' | 'unknown'
}

/** The printing part of the shell, as the handlers see it. */
export type Printing = {
  printers(): Promise<readonly Printer[]>
}

/** Formats whose page length follows the content. */
export const ROLL_FORMATS: readonly TicketFormat[] = ['80mm']

/** A computer without printers. */
export const noPrinting: Printing = { printers: async () => [] }
