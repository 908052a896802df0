import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { auditWords } from '@shared/i18n/auditWords.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'
import type { AuditRow } from '@shared/queries/auditRow.ts'

import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useRowGrid } from '../../../components/useRowGrid.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { AuditRows } from './useAudit.ts'

const ROW_HEIGHT = 32
const COLUMNS = ['at', 'by', 'kind', 'what', 'number'] as const

type Props = {
  readonly rows: AuditRows
  readonly onRange: (range: { readonly first: number; readonly last: number }) => void
  /** Opens the card of a complaint. */
  readonly onOpen: (id: string) => void
}

/** The list itself: only rows in sight exist. It keeps the focus and names its active row. */
export function AuditGrid({ rows, onRange, onOpen }: Props): ReactNode {
  const { t } = useTranslation()
  const total = rows.total ?? 0
  const open = (index: number): void => {
    const id = rows.row(index)?.complaintId
    if (id) onOpen(id)
  }
  const grid = useRowGrid({ count: total, rowHeight: ROW_HEIGHT, onRange, onEnter: open })
  const { scroller, items, height, current, setActive, press } = grid
  return (
    <div
      ref={scroller}
      className="augrid"
      role="grid"
      tabIndex={0}
      data-list
      data-region-start
      aria-label={t('audit:title')}
      aria-rowcount={total + 1}
      aria-busy={rows.total === null}
      aria-activedescendant={total > 0 ? rowId(current) : undefined}
      onKeyDown={press}
    >
      <div role="rowgroup" className="auhead">
        <div role="row" aria-rowindex={1} className="aurow">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`audit:column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      {rows.total === null ? (
        <SkeletonRows rows={12} />
      ) : (
        <div role="rowgroup" className="aubody" style={{ height }}>
          {items.map(({ key, index, start }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys of all its rows
            <div
              key={key}
              id={rowId(index)}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={index === current}
              className={index === current ? 'auline act' : 'auline'}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => setActive(index)}
              onDoubleClick={() => open(index)}
            >
              <Cells row={rows.row(index)} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Cells({ row }: { readonly row: AuditRow | undefined }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const texts = row && [
    formatDateTime(row.at, language),
    whoWords(row, t) || t('audit:nobody'),
    t(`audit:kind.${row.kind}`),
    auditWords(row, language),
    row.number,
  ]
  return (
    <div role="presentation" className="aurow">
      {COLUMNS.map((column, n) => (
        <span key={column} role="gridcell" className={n === 3 ? 'el b' : 'el'} title={texts?.[n]}>
          {texts?.[n]}
        </span>
      ))}
    </div>
  )
}

function rowId(index: number): string {
  return `audit-row-${index}`
}
