import { CASE_TABLES } from './caseTables.ts'
import { DIRECTORY_TABLES } from './directoryTables.ts'
import { JOURNAL_TABLES } from './journalTables.ts'
import { OLD_REGISTER_TABLE } from './oldRegisterTable.ts'
import { EXPORT_SCHEMA_VERSION, type OpenTable } from './table.ts'

/** Every table of the open export: a new one is a line here, and documents itself. */
export const OPEN_TABLES: readonly OpenTable[] = [
  ...CASE_TABLES,
  OLD_REGISTER_TABLE,
  ...DIRECTORY_TABLES,
  ...JOURNAL_TABLES,
]

/** The description of the export for a program: `schema.json`. */
export function exportSchema(): object {
  return {
    format: 'merzim-open-export',
    version: EXPORT_SCHEMA_VERSION,
    tables: OPEN_TABLES.map(({ name, about, columns }) => ({
      name,
      about,
      columns: columns.map(({ name: column, kind, about: said, codes }) => ({
        name: column,
        kind,
        about: said,
        ...(codes && { codes }),
      })),
    })),
  }
}
