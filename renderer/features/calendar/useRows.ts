import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

const ROW = '[data-row]'

/** The rows of one or several lists that the arrow keys walk through as one; exactly one takes part in the tab order. */
export type Rows = {
  /** The row the keys act on; null when there are none. */
  readonly current: string | null
  readonly listProps: {
    readonly ref: RefObject<HTMLDivElement | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: FocusEvent) => void
  }
  rowProps(key: string): { readonly 'data-row': string; readonly tabIndex: 0 | -1 }
  focusFirst(): void
}

/**
 * Arrow keys, Home and End over rows; `keys` are all rows in the order they are drawn. When the row that has the focus
 * goes away, because its step was done, its successor takes the focus.
 */
export function useRows(keys: readonly string[]): Rows {
  const ref = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<{ readonly key: string; readonly place: number } | null>(null)
  const had = useRef(false)
  const current = currentOf(keys, chosen)

  useFocusLeft(ref, had)
  useEffect(() => {
    if (had.current && document.activeElement === document.body) elementOf(ref.current, current)?.focus()
  }, [current])

  return {
    current,
    listProps: {
      ref,
      onFocus: (event) => {
        const key = rowOf(event.target)?.dataset['row']
        if (key !== undefined) setChosen({ key, place: keys.indexOf(key) })
        had.current = key !== undefined
      },
      onKeyDown: (event) => {
        const target = targetOf(event, ref.current)
        if (!target) return
        event.preventDefault()
        target.focus()
        target.scrollIntoView({ block: 'nearest' })
      },
    },
    rowProps: (key) => ({ 'data-row': key, tabIndex: key === current ? 0 : -1 }),
    focusFirst: () => ref.current?.querySelector<HTMLElement>(ROW)?.focus(),
  }
}

/** The chosen row, or the one that took its place when it went away. */
function currentOf(
  keys: readonly string[],
  chosen: { readonly key: string; readonly place: number } | null,
): string | null {
  if (chosen === null || keys.includes(chosen.key)) return chosen?.key ?? keys[0] ?? null
  return keys[Math.max(0, Math.min(chosen.place, keys.length - 1))] ?? null
}

/** Forgets that a row had the focus once it went to another part of the window; a dialog does not count as one. */
function useFocusLeft(ref: RefObject<HTMLElement | null>, had: RefObject<boolean>): void {
  useEffect(() => {
    const forget = (event: Event): void => {
      const { target } = event
      if (!(target instanceof Element) || ref.current?.contains(target)) return
      if (!target.closest('[role=dialog],[role=alertdialog]')) had.current = false
    }
    document.addEventListener('focusin', forget)
    return () => document.removeEventListener('focusin', forget)
  }, [ref, had])
}

function targetOf(event: KeyboardEvent, list: HTMLElement | null): HTMLElement | null {
  if (event.ctrlKey || event.altKey || event.shiftKey || !list) return null
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)]
  const row = event.target instanceof Element ? rowOf(event.target) : null
  const place = row ? rows.indexOf(row) : -1
  if (place < 0) return null
  const target = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 }[event.code]
  return target === undefined ? null : (rows[target] ?? null)
}

function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(ROW)
}

function elementOf(list: HTMLElement | null, key: string | null): HTMLElement | null {
  const rows = [...(list?.querySelectorAll<HTMLElement>(ROW) ?? [])]
  return rows.find((row) => row.dataset['row'] === key) ?? null
}
