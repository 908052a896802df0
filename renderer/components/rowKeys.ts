/** Rows that one Page key passes. */
const PAGE_ROWS = 12

/** The row of a long list that a key leads to, within the list; null for other keys. */
export function rowByKey(code: string, current: number, total: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + PAGE_ROWS,
    PageUp: current - PAGE_ROWS,
    Home: 0,
    End: total - 1,
  }
  const to = targets[code]
  return to === undefined ? null : Math.min(Math.max(to, 0), Math.max(0, total - 1))
}
