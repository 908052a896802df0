import type { AppError, Result } from '@shared/core/result.ts'
import type { PrintDocument } from '@shared/documents/printDocument.ts'

import type { Desktop } from '../platform/desktop.ts'
import type { Printing } from '../printing/printing.ts'

/** Tells the access log that something is about to leave; ok once that is on the disk. */
export type HandOuts = {
  /** `number` is that of the complaint the document itself names. */
  printed(what: PrintDocument['kind'], number?: string): Promise<Result<void>>
  exported(): Promise<Result<void>>
}

/** Nothing leaves that could not be recorded; `failure` is for the operator. */
export class HandOutRefused extends Error {
  override readonly name = 'HandOutRefused'
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.message)
    this.failure = failure
  }
}

/** Papers that show nothing of anybody. */
const BLANK: ReadonlySet<PrintDocument['kind']> = new Set(['test-slip', 'blank-ticket'])

/** Printing that is recorded before the printer is given anything. */
export function recordedPrinting(printing: Printing, handOuts: HandOuts): Printing {
  return {
    ...printing,
    async print(request, printer) {
      const { document } = request
      if (!BLANK.has(document.kind)) {
        const recorded = await handOuts.printed(document.kind, numberOf(document))
        if (!recorded.ok) return { kind: 'refused', problem: 'SPOOL_FAILED' }
      }
      return printing.print(request, printer)
    },
  }
}

/** A desktop whose answer to "where shall it be saved?" is recorded before anything is written there. */
export function recordedDesktop(desktop: Desktop, handOuts: HandOuts): Desktop {
  return {
    ...desktop,
    async askSavePath(suggestedName, filter) {
      const path = await desktop.askSavePath(suggestedName, filter)
      if (path === null) return null
      const recorded = await handOuts.exported()
      if (!recorded.ok) throw new HandOutRefused(recorded.error)
      return path
    },
  }
}

function numberOf(document: PrintDocument): string | undefined {
  return document.kind === 'ticket' ? document.model.number : undefined
}
