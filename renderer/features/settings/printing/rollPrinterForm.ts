import { z } from 'zod'

import { PrinterWay } from '@shared/documents/printerState.ts'
import {
  Cut,
  PrinterHost,
  PrintHead,
  RollPrinter,
  USUAL_PORT,
  type RollLink,
} from '@shared/rollPrinter/rollPrinter.ts'

import { inMillimetres, millimetresUpTo, toMicrometres } from './millimetres.ts'

const OFFSET_MAX_MM = 20
const FEED_MAX_MM = 60
/** Enough white to hold a ticket by. */
const USUAL_FEED_MM = 4

const Port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'port')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'port')

/** How one printer is given tickets. What the way of printing does not need is not looked at. */
export const RollPrinterForm = z
  .object({
    way: PrinterWay,
    name: RollPrinter.shape.name,
    host: z.string().trim(),
    port: z.string().trim(),
    head: PrintHead,
    cut: Cut,
    feedMm: millimetresUpTo(FEED_MAX_MM).refine((feed) => Number.isInteger(feed) && feed >= 0, 'invalid'),
    offsetX: millimetresUpTo(OFFSET_MAX_MM),
    offsetY: millimetresUpTo(OFFSET_MAX_MM),
  })
  .superRefine(({ way, host, port }, context) => {
    if (way !== 'network') return
    const checked = { host: PrinterHost.safeParse(host), port: Port.safeParse(port) }
    for (const [field, { error }] of Object.entries(checked)) {
      const message = error?.issues[0]?.message
      if (message !== undefined) context.addIssue({ code: 'custom', path: [field], message })
    }
  })
export type RollPrinterForm = z.output<typeof RollPrinterForm>

/** A machine as most are. */
const USUAL: Omit<RollPrinter, 'name' | 'link'> = {
  head: '576',
  cut: 'partial',
  feedMm: USUAL_FEED_MM,
  offsetX: 0,
  offsetY: 0,
}

/** What is known of a printer as the form shows it; `name` is empty for a new one in the network. */
export function formOf(name: string, known: RollPrinter | undefined): z.input<typeof RollPrinterForm> {
  const { head, cut, feedMm, offsetX, offsetY } = known ?? USUAL
  const lengths = {
    feedMm: String(feedMm),
    offsetX: inMillimetres(offsetX),
    offsetY: inMillimetres(offsetY),
  }
  const link = known?.link
  const address =
    link?.kind === 'network'
      ? { host: link.host, port: String(link.port) }
      : { host: '', port: String(USUAL_PORT) }
  const way = link?.kind ?? (name === '' ? 'network' : 'driver')
  return { name, way, head, cut, ...lengths, ...address }
}

/** The form as it is kept; null: the printer prints through its driver. */
export function rollPrinterOf(form: RollPrinterForm): RollPrinter | null {
  const { way, name, head, cut, feedMm, offsetX, offsetY } = form
  if (way === 'driver') return null
  const link: RollLink =
    way === 'queue' ? { kind: 'queue' } : { kind: 'network', host: form.host, port: Number(form.port) }
  return { name, link, head, cut, feedMm, offsetX: toMicrometres(offsetX), offsetY: toMicrometres(offsetY) }
}
