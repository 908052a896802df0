import { useRef, type KeyboardEvent } from 'react'

import { call } from '../../api/client.ts'
import { rowByKey } from '../../components/rowKeys.ts'
import type { RegisterGridProps } from './RegisterGrid.tsx'
import { EVERYTHING, NOTHING, sizeOf, toggled, withAll } from './selection.ts'

/** A range longer than this is not taken in one go; Ctrl+A takes everything. */
const MAX_RANGE = 10_000

export type GridKeys = {
  press(event: KeyboardEvent): void
  /** Ticks or unticks a row; with `extend` everything from the last ticked row on. */
  tick(index: number, extend: boolean): void
  tickAll(): void
}

/** The keyboard of the list: arrows, pages, ends; Space and Shift+arrows tick; Ctrl+A all; Enter opens; Esc unticks. */
export function useGridKeys(
  props: RegisterGridProps,
  current: number,
  activate: (index: number) => void,
): GridKeys {
  const anchor = useRef(current)
  const { rows, query, selection, onSelect, onOpen } = props
  const total = rows.total ?? 0

  async function tickRange(to: number): Promise<void> {
    const offset = Math.min(anchor.current, to)
    const limit = Math.min(Math.abs(anchor.current - to) + 1, MAX_RANGE)
    onSelect(withAll(selection, await call('register.ids', { query, offset, limit }), true))
  }

  function tick(index: number, extend: boolean): void {
    if (extend) {
      void tickRange(index)
      return
    }
    anchor.current = index
    const id = rows.row(index)?.id
    if (id !== undefined) onSelect(toggled(selection, id))
  }

  function move(event: KeyboardEvent, to: number): void {
    activate(to)
    if (!event.shiftKey) {
      anchor.current = to
      return
    }
    const ids = [rows.row(current)?.id, rows.row(to)?.id].filter((id) => id !== undefined)
    if (Math.abs(to - current) === 1) onSelect(withAll(selection, ids, true))
    else void tickRange(to)
  }

  const tickAll = (): void => onSelect(sizeOf(selection, total) === total ? NOTHING : EVERYTHING)

  function press(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return
    const to = rowByKey(event.code, current, total)
    const action = to !== null && !event.ctrlKey ? () => move(event, to) : actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  function actionOf(event: KeyboardEvent): (() => void) | null {
    const id = rows.row(current)?.id
    if (event.code === 'KeyA' && event.ctrlKey) return tickAll
    if (event.code === 'Space') return () => tick(current, event.shiftKey)
    if (event.key === 'Enter' && !event.ctrlKey && id !== undefined) return () => onOpen(id)
    if (event.code === 'Escape' && (selection.all || selection.ids.size > 0)) return () => onSelect(NOTHING)
    return null
  }

  return { press, tick, tickAll }
}
