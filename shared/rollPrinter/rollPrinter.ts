import { z } from 'zod'

/**
 * Print heads of roll printers: dots across, dots a millimetre, and the paper they stand over in millimetres.
 * 203 dots an inch are 8 a millimetre; the 512 dots of 180 an inch are found in older Epson machines.
 */
export const PRINT_HEADS = {
  '576': { dots: 576, dotsPerMm: 8, paperMm: 80 },
  '512': { dots: 512, dotsPerMm: 180 / 25.4, paperMm: 80 },
  '512-203': { dots: 512, dotsPerMm: 8, paperMm: 80 },
  '384': { dots: 384, dotsPerMm: 8, paperMm: 58 },
} as const
export const PrintHead = z.enum(['576', '512', '512-203', '384'])
export type PrintHead = z.infer<typeof PrintHead>

/** What happens to the paper after a ticket; `none` leaves it to be torn off. */
export const Cut = z.enum(['none', 'partial', 'full'])
export type Cut = z.infer<typeof Cut>

/** The port printers listen on for raw data unless somebody changed it. */
export const USUAL_PORT = 9100

const HOST_LABEL = /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/i

/** An IPv4 address or a name of the office's network: no scheme, no port, no path. Messages are keys of `forms`. */
export const PrinterHost = z
  .string()
  .trim()
  .min(1, 'required')
  .max(253, 'host')
  .refine((host) => (/^[\d.]+$/.test(host) ? z.ipv4().safeParse(host).success : isName(host)), 'host')

const isName = (host: string): boolean => host.split('.').every((label) => HOST_LABEL.test(label))

/** How data reach a printer without its driver: through its queue in the system, or over the network. */
export const RollLink = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queue') }),
  z.object({
    kind: z.literal('network'),
    host: PrinterHost,
    port: z.int('port').min(1, 'port').max(65_535, 'port'),
  }),
])
export type RollLink = z.infer<typeof RollLink>

const OFFSET_MAX = 20_000
const Offset = z.int('invalid').min(-OFFSET_MAX, 'invalid').max(OFFSET_MAX, 'invalid')

/** A printer of this workstation that is given tickets as ESC/POS pictures instead of through its driver. */
export const RollPrinter = z.object({
  /** As lists and jobs call it: the system's name of a queue, or what the head calls a printer in the network. */
  name: z.string().trim().min(1, 'required').max(200, 'invalid'),
  link: RollLink,
  head: PrintHead,
  cut: Cut,
  /** Millimetres of blank paper after the ticket. */
  feedMm: z.int('invalid').min(0, 'invalid').max(60, 'invalid'),
  /** Shift of the image, micrometres. */
  offsetX: Offset,
  offsetY: Offset,
})
export type RollPrinter = z.infer<typeof RollPrinter>

/** Width a head reaches, in millimetres. */
export function printableMm(head: PrintHead): number {
  const { dots, dotsPerMm } = PRINT_HEADS[head]
  return dots / dotsPerMm
}
