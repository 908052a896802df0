import type { OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import type { Directory } from '../directory/directory.ts'
import type { Envelope } from '../journal/envelope.ts'
import type { OldComplaint } from '../oldRegister/oldComplaint.ts'

/** Raised when a column goes, changes its meaning or its kind; a column or a table more does not raise it. */
export const EXPORT_SCHEMA_VERSION = 1

/** What is said of a table or a column, in the languages of the description. */
export type About = { readonly kk: string; readonly ru: string; readonly en: string }

/** `date` is YYYY-MM-DD, `moment` YYYY-MM-DDTHH:MM of the office, `json` a value of its own in JSON and its text in csv. */
export type ColumnKind = 'text' | 'code' | 'date' | 'moment' | 'number' | 'yes-no' | 'json'

export type CellValue = string | number | boolean | object | null

/** Codes a column may hold, with their words; empty when they are nobody's but the program's. */
export type Codes = Readonly<Record<string, { readonly kk: string; readonly ru: string }>>

export type ColumnInfo = {
  readonly name: string
  readonly kind: ColumnKind
  readonly about: About
  readonly codes: Codes | null
}

export type Column<Row> = ColumnInfo & { readonly value: (row: Row) => CellValue }

/** Everything an office has, as it stood at one moment. */
export type ExportSource = {
  readonly complaints: readonly Complaint[]
  /** All events of all workstations, in the journal's order. */
  readonly events: readonly Envelope[]
  readonly oldComplaints: readonly OldComplaint[]
  readonly directory: Directory
  readonly calendar: OfficeCalendar
}

/** A table of the open export: its description and its content are one thing, so that they cannot differ. */
export type OpenTable = {
  readonly name: string
  readonly about: About
  readonly columns: readonly ColumnInfo[]
  rows(source: ExportSource): Iterable<readonly CellValue[]>
}

/** Puts a table together from its columns and where its rows come from. */
export function openTable<Row>(
  name: string,
  about: About,
  columns: readonly Column<Row>[],
  rowsOf: (source: ExportSource) => Iterable<Row>,
): OpenTable {
  return {
    name,
    about,
    columns,
    *rows(source) {
      for (const row of rowsOf(source)) yield columns.map(({ value }) => value(row))
    },
  }
}

type Said = readonly [kk: string, ru: string, en: string]

/** Makers of the columns of one kind of row: `text('phone', ['Телефон', 'Телефон', 'Telephone'], (one) => one.phone)`. */
export function columnsOf<Row>() {
  const make =
    (kind: ColumnKind) =>
    (
      name: string,
      [kk, ru, en]: Said,
      value: (row: Row) => CellValue,
      codes: Codes | null = null,
    ): Column<Row> => ({ name, kind, about: { kk, ru, en }, codes, value })
  return {
    text: make('text'),
    code: make('code'),
    date: make('date'),
    moment: make('moment'),
    number: make('number'),
    yesNo: make('yes-no'),
    json: make('json'),
  }
}
