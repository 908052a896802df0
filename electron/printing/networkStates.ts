import type { PrinterState } from '@shared/documents/printerState.ts'
import type { PrintProblem } from '@shared/tickets/printJob.ts'

import type { NetworkPrinters } from './networkPrinter.ts'
import type { NetworkLink } from './printerLine.ts'
import type { PrintOutcome } from './printing.ts'

/** How long the last word of a printer is believed: lists of printers are asked for often, printers hear one at a time. */
const BELIEVED_MS = 60_000

/** What printers in the network last said. */
export type NetworkStates = {
  /** The last word of a printer; asked again when that is old or `fresh` is wanted. */
  ask(link: NetworkLink, fresh: boolean): Promise<PrinterState>
  /** A print is a word, too. */
  learn(link: NetworkLink, outcome: PrintOutcome): void
}

/** `nowMs` is a clock that only goes forward. */
export function createNetworkStates(look: NetworkPrinters['look'], nowMs: () => number): NetworkStates {
  const known = new Map<string, { readonly state: PrinterState; readonly atMs: number }>()
  const note = ({ host, port }: NetworkLink, state: PrinterState): PrinterState => {
    known.set(`${host}:${port}`, { state, atMs: nowMs() })
    return state
  }
  return {
    async ask(link, fresh) {
      const last = known.get(`${link.host}:${link.port}`)
      if (last && !fresh && nowMs() - last.atMs < BELIEVED_MS) return last.state
      return note(link, await look(link))
    },
    learn(link, outcome) {
      note(link, LEARNT[outcome.kind === 'taken' ? 'TAKEN' : outcome.problem] ?? 'unknown')
    },
  }
}

const LEARNT: Readonly<Partial<Record<PrintProblem | 'TAKEN', PrinterState>>> = {
  TAKEN: 'ready',
  NO_PAPER: 'no_paper',
  COVER_OPEN: 'cover_open',
  PRINTER_FAULT: 'fault',
  OFFLINE: 'offline',
}
