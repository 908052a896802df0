import { bandFiller } from '@shared/rollPrinter/escPos.ts'
import { PRINT_HEADS, type RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import type { NetworkPrinters } from './networkPrinter.ts'
import type { NetworkStates } from './networkStates.ts'
import type { NetworkLink } from './printerLine.ts'
import type { PrintOutcome } from './printing.ts'
import type { Spooler } from './spooler.ts'

/** Gives a printer data it understands itself; `title` is what a queue calls the job. */
export type RollSender = (printer: RollPrinter, title: string, data: Uint8Array) => Promise<PrintOutcome>

/** Sends over the network, or through the queue the system has for the printer. */
export function createRollSender(
  network: NetworkPrinters,
  states: NetworkStates,
  spoolRaw: Spooler['raw'],
): RollSender {
  /** Printers whose last job broke off. */
  const brokenOff = new Set<string>()

  async function sendOver(
    link: NetworkLink,
    { name, head }: RollPrinter,
    data: Uint8Array,
  ): Promise<PrintOutcome> {
    const filler = brokenOff.has(name) ? [bandFiller(PRINT_HEADS[head].dots)] : []
    const outcome = await network.send(link, Buffer.concat([...filler, data]))
    if (outcome.kind === 'doubted') brokenOff.add(name)
    if (outcome.kind === 'taken') brokenOff.delete(name)
    states.learn(link, outcome)
    return outcome
  }

  return async (printer, title, data) => {
    const { name, link } = printer
    return link.kind === 'network' ? sendOver(link, printer, data) : spoolRaw(name, title, data)
  }
}
