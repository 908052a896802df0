import { Badge } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { OldRow } from '@shared/ipc/calls/oldRegisterCalls.ts'

import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useRowGrid } from '../../components/useRowGrid.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

const ROW_HEIGHT = 40
const COLUMNS = ['number', 'receivedOn', 'applicant', 'provider', 'subject', 'outcome'] as const

/** The list of the old register: only rows in sight exist. It keeps the focus and names its active row. */
export function OldRegisterGrid({
  total,
  row,
  onRange,
  onOpen,
}: {
  /** Null until the first answer. */
  readonly total: number | null
  readonly row: (index: number) => OldRow | undefined
  readonly onRange: (range: { readonly first: number; readonly last: number }) => void
  readonly onOpen: (id: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const count = total ?? 0
  const open = (index: number): void => {
    setActive(index)
    const id = row(index)?.id
    if (id) onOpen(id)
  }
  const grid = useRowGrid({ count, rowHeight: ROW_HEIGHT, onRange, onEnter: open })
  const { scroller, items, height, current, setActive, press } = grid
  return (
    <div
      ref={scroller}
      className="oldgrid"
      role="grid"
      tabIndex={0}
      data-list
      data-region-start
      aria-label={t('oldRegister:title')}
      aria-rowcount={count + 1}
      aria-busy={total === null}
      aria-activedescendant={count > 0 ? rowId(current) : undefined}
      onKeyDown={press}
    >
      <div role="rowgroup" className="oldhead">
        <div role="row" aria-rowindex={1} className="oldrow">
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(`oldRegister:field.${column}`)}
            </span>
          ))}
        </div>
      </div>
      {total === null ? (
        <SkeletonRows rows={12} />
      ) : (
        <div role="rowgroup" className="oldbody" style={{ height }}>
          {items.map(({ key, index, start }) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid has the keys of all its rows
            <div
              key={key}
              id={rowId(index)}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={index === current}
              className={index === current ? 'oldline act' : 'oldline'}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => open(index)}
            >
              <Cells row={row(index)} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function Cells({ row }: { readonly row: OldRow | undefined }): ReactNode {
  const language = useLanguage()
  return (
    <div role="presentation" className="oldrow">
      {COLUMNS.map((column) => {
        const text =
          column === 'receivedOn'
            ? row?.receivedOn && formatDate(row.receivedOn, language, 'numeric')
            : row?.[column]
        return (
          <span
            key={column}
            role="gridcell"
            className={column === 'applicant' ? 'el b' : 'el'}
            title={text ?? ''}
          >
            {text}
          </span>
        )
      })}
    </div>
  )
}

/** Says beside a number that it is not one of ours. */
export function OldBadge(): ReactNode {
  const { t } = useTranslation()
  return (
    <Badge appearance="outline" color="informative">
      {t('oldRegister:badge')}
    </Badge>
  )
}

function rowId(index: number): string {
  return `old-row-${index}`
}
