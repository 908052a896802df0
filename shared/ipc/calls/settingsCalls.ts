import { z } from 'zod'

import { openCall } from '../call.ts'

/** A printer of this computer as the lists show it. */
export const PrinterChoice = z.object({
  name: z.string(),
  displayName: z.string(),
  isDefault: z.boolean(),
})
export type PrinterChoice = z.infer<typeof PrinterChoice>

export const settingsCalls = {
  /** Also for the first run, when nobody is signed in yet. */
  'settings.printers': openCall(z.void(), z.array(PrinterChoice).readonly()),
} as const
