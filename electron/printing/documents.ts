import { writeFile } from 'node:fs/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { PrintDocument } from '@shared/documents/printDocument.ts'

import type { Parts } from '../parts.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { Printer } from './printing.ts'
import { shiftFor } from './shift.ts'

type Sources = Pick<Parts, 'printing' | 'settings' | 'desktop' | 'log'>

/**
 * Prints a document that nobody has to answer for, such as a report; the failure is the caller's to show. Fails with
 * `print-failed` (params: printer, problem).
 */
export async function printDocument(
  parts: Sources,
  document: PrintDocument,
  named?: string,
): Promise<Result<null>> {
  const printer = named || (await documentPrinter(parts))
  if (!printer) return failed('NO_PRINTER', '')
  const shift = shiftFor(parts.settings.read(), document, printer)
  const outcome = await parts.printing.print({ document, ...shift }, printer)
  return outcome.kind === 'taken' ? ok(null) : failed(outcome.problem, printer)
}

/** Lets the operator choose a file and writes the document into it; null when he changed his mind. */
export async function saveAsPdf(
  parts: Sources,
  document: PrintDocument,
  suggestedName: string,
): Promise<Result<{ readonly path: string | null }>> {
  const pdf = await parts.printing.toPdf(document)
  const path = await parts.desktop.askSavePath(`${suggestedName}.pdf`, { name: 'PDF', extensions: ['pdf'] })
  if (path === null) return ok({ path: null })
  try {
    await writeFile(path, pdf, { flush: true })
    return ok({ path })
  } catch (error) {
    parts.log.error('a pdf could not be saved', error)
    return storageFailure(error)
  }
}

/** The chosen printer if the computer still has it; then the one for tickets, the system's own, the only one. */
export function choosePrinter(printers: readonly Printer[], ...chosen: readonly string[]): string {
  const known = chosen.find((name) => printers.some((printer) => printer.name === name))
  const own = printers.find((printer) => printer.isDefault)
  return known ?? own?.name ?? (printers.length === 1 ? (printers[0]?.name ?? '') : '')
}

/** Printers that have a driver, and so print more than a roll. */
export function forSheets(printers: readonly Printer[]): readonly Printer[] {
  return printers.filter(({ way }) => way !== 'network')
}

async function documentPrinter(parts: Sources): Promise<string> {
  const { documentPrinter: chosen } = parts.settings.read()
  return choosePrinter(forSheets(await parts.printing.printers()), chosen)
}

function failed(problem: string, printer: string): Result<never> {
  return fail('print-failed', `not printed: ${problem}`, { params: { printer, problem } })
}
