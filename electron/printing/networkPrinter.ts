import type { PrinterState } from '@shared/documents/printerState.ts'
import {
  isAnswer,
  isDoneAnswer,
  QUESTIONS,
  stateFrom,
  TELL_WHEN_DONE,
  type RollState,
} from '@shared/rollPrinter/status.ts'

import { openLine, type Dial, type NetworkLink, type PrinterLine } from './printerLine.ts'
import type { PrintOutcome } from './printing.ts'
import { PROBLEMS } from './spoolWatch.ts'

/** How long each step may take, in milliseconds. */
export type LineLimits = {
  readonly connectMs: number
  /** For one question about the state. Printers that answer do so at once; many never do. */
  readonly answerMs: number
  /** Without a single byte being taken. */
  readonly stallMs: number
  /** From the last byte until the printer has worked everything off. */
  readonly finishMs: number
  /** For the connection of a printer that says nothing, to end in order. */
  readonly closeMs: number
}

const USUAL: LineLimits = { connectMs: 4000, answerMs: 700, stallMs: 10_000, finishMs: 8000, closeMs: 5000 }
/** A look at the state makes somebody wait for a list of printers. */
const LOOK_MS = 1000

export type NetworkPrinters = {
  /**
   * Sends one job. Until the first byte of it has left, everything that goes wrong is surely without paper; from then on
   * nothing is.
   */
  send(link: NetworkLink, data: Uint8Array): Promise<PrintOutcome>
  /** Whether the printer would print now. One that says nothing but takes the connection is ready. */
  look(link: NetworkLink): Promise<PrinterState>
}

/** Printers that take raw data on a port of the network. Nothing else in the program speaks to the network. */
export function createNetworkPrinters(limits: LineLimits = USUAL, dial?: Dial): NetworkPrinters {
  async function say(line: PrinterLine, data: Uint8Array): Promise<PrintOutcome> {
    const before = await askState(line, limits.answerMs)
    if (line.isBroken()) return { kind: 'refused', problem: 'OFFLINE' }
    const problem = before && PROBLEMS[before]
    if (problem) return { kind: 'refused', problem }
    const handed = await line.write(data, limits.stallMs)
    if (handed !== 'whole') return { kind: 'doubted', problem: handed === 'stalled' ? 'TIMEOUT' : 'CUT_OFF' }
    return before ? await workedOff(line) : await endedInOrder(line)
  }

  /** A printer that answers is asked to say when it is done, and meanwhile whether something stopped it. */
  async function workedOff(line: PrinterLine): Promise<PrintOutcome> {
    line.forget(isDoneAnswer)
    await line.write(TELL_WHEN_DONE, limits.stallMs)
    const turns = Math.ceil(limits.finishMs / limits.answerMs)
    let state: RollState | null = null
    for (let turn = 0; turn < turns; turn += 1) {
      if ((await line.hear(isDoneAnswer, limits.answerMs)) !== null) return { kind: 'taken' }
      if (line.isBroken()) return { kind: 'doubted', problem: 'CUT_OFF' }
      state = await askState(line, limits.answerMs)
      const problem = state && PROBLEMS[state]
      if (problem) return { kind: 'doubted', problem }
    }
    // Alive and well, but slow, or of those that do not know the question.
    return state ? { kind: 'taken' } : { kind: 'doubted', problem: 'TIMEOUT' }
  }

  /** One that says nothing has at least taken the end of the data when it ends the connection after us. */
  async function endedInOrder(line: PrinterLine): Promise<PrintOutcome> {
    const ended = await line.finish(limits.closeMs)
    if (ended === 'whole') return { kind: 'taken' }
    return { kind: 'doubted', problem: ended === 'stalled' ? 'TIMEOUT' : 'CUT_OFF' }
  }

  return {
    async send(link, data) {
      const line = await openLine(link, limits.connectMs, dial)
      if (!line) return { kind: 'refused', problem: 'OFFLINE' }
      try {
        return await say(line, data)
      } finally {
        line.close()
      }
    },
    async look(link) {
      const line = await openLine(link, Math.min(LOOK_MS, limits.connectMs), dial)
      if (!line) return 'offline'
      try {
        return (await askState(line, limits.answerMs)) ?? 'ready'
      } finally {
        line.close()
      }
    },
  }
}

/** The printer's own word about its state; null when it gives none. */
async function askState(line: PrinterLine, limitMs: number): Promise<RollState | null> {
  const ask = async (question: Uint8Array): Promise<number | null> => {
    line.forget(isAnswer)
    return (await line.write(question, limitMs)) === 'whole' ? line.hear(isAnswer, limitMs) : null
  }
  const printer = await ask(QUESTIONS.printer)
  if (printer === null) return null
  return stateFrom({
    printer,
    offline: await ask(QUESTIONS.offline),
    error: await ask(QUESTIONS.error),
    paper: await ask(QUESTIONS.paper),
  })
}
