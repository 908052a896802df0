import { writeFile } from 'node:fs/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { LetterDocument } from '@shared/documents/printDocument.ts'
import type { PaperWay } from '@shared/papers/paperKind.ts'
import { paperTitle, type PaperModel } from '@shared/papers/paperModel.ts'
import { WORDS, phrase } from '@shared/papers/placeholder.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import { shortNameOf } from '@shared/directory/records.ts'
import { officeTime } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { storageFailure } from '../platform/storageError.ts'
import { printDocument } from '../printing/documents.ts'

const FILTERS = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  docx: { name: 'Word', extensions: ['docx'] },
} as const

/** Where a paper goes: a printer, or a file the operator has chosen. */
export type Outlet = { readonly way: 'printed' } | { readonly way: 'pdf' | 'docx'; readonly path: string }

/** Asks for a file where one is wanted, before anything is stored; null when the operator changed his mind. */
export async function chooseOutlet(
  { desktop }: Parts,
  way: PaperWay,
  suggestedName: string,
): Promise<Outlet | null> {
  if (way === 'printed') return { way }
  const path = await desktop.askSavePath(`${fileName(suggestedName)}.${way}`, FILTERS[way])
  return path === null ? null : { way, path }
}

/** Puts a paper where it goes. Fails with `print-failed`, or what the disk says. */
export async function putOut(
  parts: Parts,
  outlet: Outlet,
  letter: PaperModel,
  copy: number,
): Promise<Result<null>> {
  const document: LetterDocument = { kind: 'letter', letter, repeated: repeatedLines(parts, letter, copy) }
  if (outlet.way === 'printed') return printDocument(parts, document)
  try {
    const bytes =
      outlet.way === 'pdf' ? await parts.printing.toPdf(document) : await docxOf(letter, document.repeated)
    await writeFile(outlet.path, bytes, { flush: true })
    return ok(null)
  } catch (error) {
    parts.log.error(`a ${outlet.way} could not be saved`, error)
    return isStorageError(error) ? storageFailure(error) : fail('unexpected', `no ${outlet.way}`)
  }
}

/** Word files are made seldom: their library is read when the first is wanted. */
async function docxOf(letter: PaperModel, repeated: readonly string[]): Promise<Buffer> {
  const { paperDocx } = await import('../export/paperDocx.ts')
  return paperDocx(letter, repeated)
}

/** «Повторная печать № 1: 17.03.2026, 10:42, Жүнісова А. Қ.», in the languages of the paper; nothing on the first. */
function repeatedLines({ clock, session }: Parts, letter: PaperModel, copy: number): readonly string[] {
  if (copy === 0) return []
  const operator = session.operator()
  const by = operator ? shortNameOf(operator) : ''
  const at = officeTime(clock)
  return letter.parts.map(({ language }) =>
    phrase(WORDS[language].repeated, { n: copy, at: formatDateTime(at, language), by }),
  )
}

/** The name of a paper with its complaint, as files may be called on every system. */
export function nameOf(letter: PaperModel, number: string): string {
  const title = paperTitle(letter)
  return title.includes(number) ? title : [title, number].filter(Boolean).join(' ')
}

// oxlint-disable-next-line no-control-regex -- no system takes them in a name
const FORBIDDEN_IN_NAMES = /[\u0000-\u001F<>:"/\\|?*]/g

function fileName(text: string): string {
  return text.replaceAll(FORBIDDEN_IN_NAMES, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

function isStorageError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error
}
