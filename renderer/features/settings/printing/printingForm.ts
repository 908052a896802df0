import { z } from 'zod'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { PrintSettings } from '@shared/ipc/calls/settingsCalls.ts'

import { inMillimetres, millimetresUpTo, toMicrometres } from './millimetres.ts'

const OFFSET_MAX_MM = 20

export const PrintingForm = z.object({
  ticketFormat: TicketFormat,
  ticketPrinter: z.string(),
  documentPrinter: z.string(),
  offsetX: millimetresUpTo(OFFSET_MAX_MM),
  offsetY: millimetresUpTo(OFFSET_MAX_MM),
})
export type PrintingForm = z.output<typeof PrintingForm>

/** The settings as the form shows them, offsets in millimetres. */
export function formOf({ offsetX, offsetY, ...rest }: PrintSettings): z.input<typeof PrintingForm> {
  return { ...rest, offsetX: inMillimetres(offsetX), offsetY: inMillimetres(offsetY) }
}

/** The form's values as they are kept, offsets in micrometres. */
export function settingsOf({ offsetX, offsetY, ...rest }: PrintingForm): PrintSettings {
  return { ...rest, offsetX: toMicrometres(offsetX), offsetY: toMicrometres(offsetY) }
}
