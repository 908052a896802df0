import { z } from 'zod'

/** Whether a printer would print now; `rejecting`: its queue takes no jobs. The window has words for each. */
export const PrinterState = z.enum([
  'ready',
  'stopped',
  'rejecting',
  'no_paper',
  'cover_open',
  'fault',
  'offline',
  'unknown',
])
export type PrinterState = z.infer<typeof PrinterState>

/**
 * How tickets get to a printer: by its driver; without it, through its queue in the system; or over the network, where
 * there is nothing but the roll.
 */
export const PrinterWay = z.enum(['driver', 'queue', 'network'])
export type PrinterWay = z.infer<typeof PrinterWay>
