import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

const CHIP = '[data-chip]'

/**
 * Arrow keys over the chips of the board: left and right to the nearest chip of the row, up and down within the cell,
 * then to the chip of the next row that lies nearest. `board` is what is drawn: one of its chips is in the tab order.
 */
export function useChipGrid(board: unknown): {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: { readonly target: EventTarget }) => void
} {
  const ref = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const chips = chipsOf(ref.current)
    if (!chips.some((chip) => chip.tabIndex === 0)) makeCurrent(chips, chips[0])
    const idle =
      document.activeElement === document.body || document.activeElement?.closest('.rail, .cal-tabs')
    if (idle) chips[0]?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the chips in the document are those of the board
  }, [board])
  return {
    ref,
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.matches(CHIP)) makeCurrent(chipsOf(ref.current), target)
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.shiftKey) return
      const { target } = event
      const next = target instanceof HTMLElement ? neighbour(target, event.code, ref.current) : null
      if (!next) return
      event.preventDefault()
      next.focus()
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    },
  }
}

function neighbour(chip: HTMLElement, code: string, table: HTMLElement | null): HTMLElement | null {
  const row = chip.closest('tr')
  if (!row || !table) return null
  if (code === 'ArrowLeft' || code === 'ArrowRight') return beside(chip, row, code === 'ArrowLeft' ? -1 : 1)
  if (code === 'ArrowUp' || code === 'ArrowDown') return above(chip, table, code === 'ArrowUp' ? -1 : 1)
  return null
}

/** The first chip of the next cell of the row that has one. */
function beside(chip: HTMLElement, row: HTMLElement, direction: 1 | -1): HTMLElement | null {
  const place = columnOf(chip)
  const chips = chipsOf(row).filter((one) => (columnOf(one) - place) * direction > 0)
  const nearest = direction === 1 ? chips[0] : chips.at(-1)
  return nearest ? (nearest.closest('td')?.querySelector<HTMLElement>(CHIP) ?? null) : null
}

/** The chip before or after in the cell, else that of the next row nearest to the column. */
function above(chip: HTMLElement, table: HTMLElement, direction: 1 | -1): HTMLElement | null {
  const inCell = chipsOf(chip.closest('td'))
  const sibling = inCell[inCell.indexOf(chip) + direction]
  if (sibling) return sibling
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')]
  const row = chip.closest('tr')
  const ordered = direction === 1 ? rows : rows.toReversed()
  const next = ordered
    .slice(ordered.findIndex((one) => one === row) + 1)
    .find((one) => chipsOf(one).length > 0)
  const place = columnOf(chip)
  const [nearest] = chipsOf(next ?? null).toSorted(
    (a, b) => Math.abs(columnOf(a) - place) - Math.abs(columnOf(b) - place),
  )
  return nearest ?? null
}

function makeCurrent(chips: readonly HTMLElement[], current: HTMLElement | undefined): void {
  for (const chip of chips) chip.tabIndex = chip === current ? 0 : -1
}

function chipsOf(element: Element | null): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>(CHIP) ?? [])]
}

function columnOf(chip: HTMLElement): number {
  return chip.closest('td')?.cellIndex ?? 0
}
