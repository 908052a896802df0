import { isRollDocument, type PrintDocument, type PrintRequest } from '@shared/documents/printDocument.ts'
import { withBlankRows, type Bitmap } from '@shared/rollPrinter/bitmap.ts'
import { encodeEscPos } from '@shared/rollPrinter/escPos.ts'
import { PRINT_HEADS, type PrintHead, type RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { createSerialQueue } from '../journal/serialQueue.ts'
import type { NetworkPrinters } from './networkPrinter.ts'
import { createNetworkStates } from './networkStates.ts'
import type { NetworkLink } from './printerLine.ts'
import type { Printer, Printing, PrintOutcome } from './printing.ts'
import { createRollSender } from './rollSender.ts'
import type { Spooler } from './spooler.ts'

export type RollPrintingSources = {
  /** The printers of the system by their drivers. */
  readonly driver: Printing
  readonly rollPrinters: () => readonly RollPrinter[]
  /** A document as the dots of a head. Throws when it cannot be laid out. */
  readonly paint: (request: PrintRequest, head: PrintHead) => Promise<Bitmap>
  readonly network: NetworkPrinters
  readonly spoolRaw: Spooler['raw']
  readonly warn: (message: string) => void
  /** A clock that only goes forward. */
  readonly nowMs: () => number
}

/**
 * Adds to the printers of the system those that are given pictures instead of pages: rolls without a driver, by the
 * system's queue or over the network. Everything else goes on as it was.
 */
export function createRollPrinting(sources: RollPrintingSources): Printing {
  const { driver, network, warn } = sources
  const states = createNetworkStates(network.look, sources.nowMs)
  const send = createRollSender(network, states, sources.spoolRaw)
  // One ticket at a time, as the driver does.
  const queue = createSerialQueue()
  const find = (name: string): RollPrinter | undefined =>
    sources.rollPrinters().find((one) => one.name === name)
  const isInNetwork = (name: string): boolean => networkLink(find(name)) !== null

  async function printRoll(request: PrintRequest, printer: RollPrinter): Promise<PrintOutcome> {
    const data = await pictureFor(request, printer, sources.paint).catch(() => null)
    if (!data) {
      warn('a ticket could not be painted')
      return { kind: 'refused', problem: 'TIMEOUT' }
    }
    const outcome = await send(printer, titleOf(request.document), data)
    if (outcome.kind !== 'taken') warn(`printing without a driver: ${outcome.kind}, ${outcome.problem}`)
    return outcome
  }

  /** A printer in the network as lists show it; those of the system are in its own list. */
  async function viewOf(printer: RollPrinter, fresh: boolean): Promise<readonly Printer[]> {
    const { name } = printer
    const link = networkLink(printer)
    if (!link) return []
    const state = await states.ask(link, fresh)
    return [{ name, displayName: name, isDefault: false, state, way: 'network' }]
  }

  return {
    ...driver,
    async printers(options) {
      const asked = sources.rollPrinters().map((printer) => viewOf(printer, options?.fresh ?? false))
      const [ofSystem, ...ofNetwork] = await Promise.all([driver.printers(options), ...asked])
      const byQueue = (printer: Printer): Printer =>
        find(printer.name) ? { ...printer, way: 'queue' } : printer
      return [...ofSystem.map(byQueue), ...ofNetwork.flat()]
    },
    print(request, name) {
      const printer = find(name)
      if (printer && isRollDocument(request.document)) return queue.run(() => printRoll(request, printer))
      if (isInNetwork(name)) return Promise.resolve({ kind: 'refused', problem: 'ROLL_ONLY' })
      return driver.print(request, name)
    },
    spoolJobs: async (name) => (isInNetwork(name) ? null : driver.spoolJobs(name)),
    cancelJobs: async (name, ids) => !isInNetwork(name) && driver.cancelJobs(name, ids),
  }
}

function networkLink(printer: RollPrinter | undefined): NetworkLink | null {
  return printer?.link.kind === 'network' ? printer.link : null
}

async function pictureFor(
  request: PrintRequest,
  { head, cut, feedMm }: RollPrinter,
  paint: RollPrintingSources['paint'],
): Promise<Uint8Array> {
  const picture = await paint(request, head)
  const feed = Math.round(feedMm * PRINT_HEADS[head].dotsPerMm)
  return encodeEscPos(withBlankRows(picture, feed), cut)
}

function titleOf(document: PrintDocument): string {
  return document.kind === 'ticket' ? `${document.model.title.ru} ${document.model.number}` : 'Merzim'
}
