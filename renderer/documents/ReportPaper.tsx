// oxlint-disable react/no-array-index-key -- a printed table is laid out once and never changes its order
import type { ReactNode } from 'react'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate, formatNumber } from '@shared/i18n/dates.ts'
import type { FormCell, FormTable } from '@shared/report/formTable.ts'
import type { ReportForm } from '@shared/report/reportForm.ts'

import './reportPaper.css'

/** The monthly report on A4, lying: the report proper with its signatures, then what explains it. */
export function ReportPaper({ form }: { readonly form: ReportForm }): ReactNode {
  const [main, ...others] = form.tables
  return (
    <div className="sheets landscape report-paper" lang={form.language}>
      <header>
        <p className="office">{form.office}</p>
        <h1>{form.title}</h1>
        <p>
          {form.period}. {form.workingDays}. <b>{form.checksum}</b>
        </p>
        {form.nilReport !== '' && <p className="nil">{form.nilReport}</p>}
      </header>
      {main && <PaperTable table={main} language={form.language} />}
      <ul className="definitions">
        {form.definitions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className="signatures">
        {form.signatures.map((label, n) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="line" />
              {n === 0 && <small>{form.sign}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {others
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <section key={table.key} className={`part ${table.key}`}>
            <h2>
              {table.title} <small>{form.period}</small>
            </h2>
            <PaperTable table={table} language={form.language} />
          </section>
        ))}
      <p className="end">{form.checksum}</p>
    </div>
  )
}

function PaperTable({
  table,
  language,
}: {
  readonly table: FormTable
  readonly language: Language
}): ReactNode {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table>
      <colgroup>
        {table.columns.map(({ title, width }, n) => (
          <col key={`${title} ${n}`} style={{ width: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        {table.groups.length > 0 && (
          <tr>
            {table.groups.map(({ title, span }, n) => (
              <th key={`${title} ${n}`} colSpan={span} scope="colgroup">
                {title}
              </th>
            ))}
          </tr>
        )}
        <tr>
          {table.columns.map(({ title, narrow }, n) => (
            <th key={`${title} ${n}`} className={narrow ? 'turned' : ''} scope="col">
              <span>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, n) => (
          <tr key={n}>{cellsOf(cells, language)}</tr>
        ))}
        {table.total && <tr className="total">{cellsOf(table.total, language)}</tr>}
      </tbody>
    </table>
  )
}

function cellsOf(cells: readonly FormCell[], language: Language): ReactNode {
  return cells.map((cell, n) => (
    <td key={n} className={cell.kind === 'text' ? '' : 'r'}>
      {written(cell, language)}
    </td>
  ))
}

function written(cell: FormCell, language: Language): string {
  if (cell.value === null) return '–'
  switch (cell.kind) {
    case 'text':
      return cell.value
    case 'date':
      return formatDate(cell.value, language, 'numeric')
    case 'share':
      return `${formatNumber(cell.value * 100, language, 1)} %`
    case 'decimal':
      return formatNumber(cell.value, language, 1)
    default:
      return cell.value === 0 ? '–' : formatNumber(cell.value, language)
  }
}
