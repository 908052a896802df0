import { z } from 'zod'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { PrintSettings } from '@shared/ipc/calls/settingsCalls.ts'

const MICROMETRES = 1000

/** Millimetres as people write them: «1,5» or «-2». */
const Offset = z
  .string()
  .trim()
  .transform((text) => Number(text.replace(',', '.') || '0'))
  .refine((millimetres) => Math.abs(millimetres) <= 20, 'invalid')

export const PrintingForm = z.object({
  ticketFormat: TicketFormat,
  ticketPrinter: z.string(),
  documentPrinter: z.string(),
  offsetX: Offset,
  offsetY: Offset,
})
export type PrintingForm = z.output<typeof PrintingForm>

/** The settings as the form shows them, offsets in millimetres. */
export function formOf({ offsetX, offsetY, ...rest }: PrintSettings): z.input<typeof PrintingForm> {
  return { ...rest, offsetX: inMillimetres(offsetX), offsetY: inMillimetres(offsetY) }
}

/** The form's values as they are kept, offsets in micrometres. */
export function settingsOf({ offsetX, offsetY, ...rest }: PrintingForm): PrintSettings {
  return { ...rest, offsetX: Math.round(offsetX * MICROMETRES), offsetY: Math.round(offsetY * MICROMETRES) }
}

function inMillimetres(micrometres: number): string {
  return String(micrometres / MICROMETRES).replace('.', ',')
}
