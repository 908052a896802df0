import { basename } from 'node:path'

import type { Language } from '@shared/core/bilingual.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { resources } from '@shared/i18n/resources.ts'

import type { RegisterSheet } from '../export/registerColumns.ts'
import { registerCsv, registerXlsx } from '../export/registerFile.ts'
import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { storageFailure } from '../platform/storageError.ts'
import type { Staged } from './staging.ts'

/** Asks where to and writes the rows that were not taken, with the reasons, so that they can be put right there. */
export async function saveRejected(
  { desktop, log }: Pick<Parts, 'desktop' | 'log'>,
  staged: Staged,
  language: Language,
): Promise<Result<{ fileName: string } | null>> {
  const { title } = resources[language].oldRegister
  const suggested = `${title}, ${resources[language].oldRegister.import.rejectedList.toLowerCase()}.xlsx`
  const path = await desktop.askSavePath(suggested, { name: 'xlsx, csv', extensions: ['xlsx', 'csv'] })
  if (path === null) return ok(null)
  const sheet = sheetOf(staged, language)
  try {
    const isCsv = path.toLowerCase().endsWith('.csv')
    await writeFileAtomic(path, isCsv ? await registerCsv(sheet, language) : await registerXlsx(sheet))
  } catch (error) {
    log.error('the rejected rows could not be saved', error)
    return storageFailure(error)
  }
  desktop.showInFolder(path)
  return ok({ fileName: basename(path) })
}

/** The columns of the table itself come after the reason: a row put right can be brought in from this very file. */
export function sheetOf({ table, rejected }: Staged, language: Language): RegisterSheet {
  const words = resources[language].oldRegister
  const byRow = new Map(table.rows.map(({ row, cells }) => [row, cells]))
  return {
    title: words.import.rejectedList,
    columns: [words.import.line, words.import.reason, ...table.header].map((title, n) => ({
      title,
      width: n === 0 ? 8 : 24,
    })),
    rows: rejected.map(({ row, reason, column }) => {
      const why = [words.rejected[reason], column].filter(Boolean).join(': ')
      const cells = table.header.map((_, n) => byRow.get(row)?.[n] ?? '')
      return [
        { kind: 'number', value: row },
        ...[why, ...cells].map((value) => ({ kind: 'text' as const, value })),
      ]
    }),
  }
}
