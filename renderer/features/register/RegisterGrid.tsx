import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { RegisterQuery } from '@shared/queries/registerList.ts'

import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { GridHeader } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import { recall, remember } from './registerMemory.ts'
import { sizeOf, type Selection } from './selection.ts'
import { useGridKeys } from './useGridKeys.ts'
import type { RegisterRows } from './useRegister.ts'

const ROW_HEIGHT = 36

export type RegisterGridProps = {
  /** Names the list, for coming back to it as it was. */
  readonly listKey: string
  readonly rows: RegisterRows
  readonly query: RegisterQuery
  readonly sort: RegisterQuery['sort']
  readonly onSort: (sort: RegisterQuery['sort']) => void
  /** Tells which rows are in sight. */
  readonly onRange: (range: { readonly first: number; readonly last: number }) => void
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
  readonly isTicked: (id: string) => boolean
  readonly onOpen: (id: string) => void
}

/**
 * The list itself: only rows in sight exist. The grid keeps the focus and names its active row, so that the keyboard
 * works the same however far the list is scrolled.
 */
export function RegisterGrid(props: RegisterGridProps): ReactNode {
  const { listKey, rows, onRange, selection, isTicked, onOpen } = props
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [stood] = useState(() => recall(listKey))
  const [active, setActive] = useState(stood?.active ?? 0)
  const total = rows.total ?? 0
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoised here
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialOffset: stood?.offset ?? 0,
    onChange: (instance) => remember(listKey, { offset: instance.scrollOffset ?? 0 }),
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange({ first, last }), [first, last, onRange])
  const current = Math.min(active, Math.max(0, total - 1))
  const activate = (index: number): void => {
    setActive(index)
    remember(listKey, { active: index })
    virtual.scrollToIndex(index)
  }
  const keys = useGridKeys(props, current, activate)
  useFocusAtStart(scroller)
  return (
    <div
      ref={scroller}
      className="rgrid"
      role="grid"
      tabIndex={0}
      data-list
      data-region-start
      aria-label={t('register:title')}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      aria-busy={rows.total === null}
      aria-activedescendant={total > 0 ? rowId(current) : undefined}
      onKeyDown={(event: KeyboardEvent) => keys.press(event)}
    >
      <GridHeader
        sort={props.sort}
        onSort={props.onSort}
        ticked={sizeOf(selection, total)}
        total={total}
        onTickAll={keys.tickAll}
      />
      {rows.total === null ? (
        <SkeletonRows rows={12} />
      ) : (
        <div role="rowgroup" className="rbody" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <GridRow
              key={item.key}
              id={rowId(item.index)}
              index={item.index}
              top={item.start}
              row={rows.row(item.index)}
              active={item.index === current}
              isTicked={isTicked}
              onActivate={() => setActive(item.index)}
              onTick={(extend) => keys.tick(item.index, extend)}
              onOpen={onOpen}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function rowId(index: number): string {
  return `register-row-${index}`
}

/** The list takes the focus when the page opens, unless the operator is typing into the search. */
function useFocusAtStart(grid: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (!(document.activeElement instanceof HTMLInputElement)) grid.current?.focus({ preventScroll: true })
  }, [grid])
}
