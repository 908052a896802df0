import { Checkbox } from '@fluentui/react-components'
import { ChevronDown12Regular, ChevronUp12Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { RegisterColumn, RegisterQuery } from '@shared/queries/registerList.ts'

type Sort = RegisterQuery['sort']

/** Columns in their order; those without `sort` follow another one. */
const COLUMNS = [
  { name: 'number', sort: 'number' },
  { name: 'received', sort: 'received' },
  { name: 'applicant', sort: 'applicant' },
  { name: 'provider', sort: 'provider' },
  { name: 'service', sort: null },
  { name: 'addressee', sort: 'addressee' },
  { name: 'channel', sort: 'channel' },
  { name: 'officer', sort: 'officer' },
  { name: 'due', sort: 'due' },
  { name: 'nearest', sort: null },
  { name: 'status', sort: 'status' },
] as const

/** The names of the columns; most of them sort the list, first up, then down, then as the view does by itself. */
export function GridHeader({
  sort,
  onSort,
  ticked,
  total,
  onTickAll,
}: {
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly ticked: number
  readonly total: number
  readonly onTickAll: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div role="rowgroup" className="rhead">
      <div role="row" aria-rowindex={1} className="rrow">
        <span role="columnheader" className="c-tick">
          <Checkbox
            aria-label={t('register:selectAll')}
            checked={ticked === 0 ? false : ticked === total ? true : 'mixed'}
            onChange={onTickAll}
          />
        </span>
        {COLUMNS.map((column) => {
          const sorted = column.sort !== null && sort?.by === column.sort ? sort : null
          const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'
          const label = t(`register:column.${column.name}`)
          return (
            <span
              key={column.name}
              role="columnheader"
              className={`c-${column.name}`}
              {...(column.sort && { 'aria-sort': order })}
            >
              {column.sort ? (
                <button type="button" className="srt" onClick={() => onSort(nextSort(column.sort, sort))}>
                  {label}
                  {sorted && (sorted.descending ? <ChevronDown12Regular /> : <ChevronUp12Regular />)}
                </button>
              ) : (
                label
              )}
            </span>
          )
        })}
      </div>
    </div>
  )
}

function nextSort(by: RegisterColumn, sort: Sort): Sort {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}
