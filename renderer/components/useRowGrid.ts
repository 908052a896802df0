import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

import { rowByKey } from './rowKeys.ts'

type Options = {
  readonly count: number
  /** Pixels. */
  readonly rowHeight: number
  /** Called with the rows in sight; must stay the same function. */
  readonly onRange: (range: { readonly first: number; readonly last: number }) => void
  /** Enter on the active row. */
  readonly onEnter: (index: number) => void
}

export type RowGrid = {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The rows that exist: those in sight and a few around them. */
  readonly items: readonly VirtualItem[]
  /** Of all rows, pixels. */
  readonly height: number
  /** The active row. */
  readonly current: number
  readonly setActive: (index: number) => void
  readonly press: (event: KeyboardEvent) => void
}

/** A long list of which only the rows in sight exist, with one active row that the keys move. */
export function useRowGrid({ count, rowHeight, onRange, onEnter }: Options): RowGrid {
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is memoised here
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange({ first, last }), [first, last, onRange])
  const current = Math.min(active, Math.max(0, count - 1))
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey) return
    const to = rowByKey(event.code, current, count)
    if (to === null && event.key !== 'Enter') return
    event.preventDefault()
    if (to === null) return onEnter(current)
    setActive(to)
    virtual.scrollToIndex(to)
  }
  return { scroller, items, height: virtual.getTotalSize(), current, setActive, press }
}
