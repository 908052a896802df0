import createQr from 'qrcode-generator'
import type { ReactNode } from 'react'

/** Quiet zone around the code, in modules. */
const MARGIN = 1

/** A square code drawn as vector modules, so that it is sharp at any printer's resolution. Nothing for an empty text. */
export function Qr({
  text,
  label,
  sizeMm,
}: {
  readonly text: string
  readonly label: string
  readonly sizeMm: number
}): ReactNode {
  if (!text) return null
  const code = createQr(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const side = count + 2 * MARGIN
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      style={{ width: `${sizeMm}mm`, height: `${sizeMm}mm` }}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path fill="#000" d={pathOf(count, (row, column) => code.isDark(row, column))} />
    </svg>
  )
}

/** Runs of dark modules, row by row. */
function pathOf(count: number, isDark: (row: number, column: number) => boolean): string {
  let path = ''
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!isDark(row, column)) continue
      let end = column
      while (end + 1 < count && isDark(row, end + 1)) end += 1
      const width = end - column + 1
      path += `M${column + MARGIN} ${row + MARGIN}h${width}v1h-${width}z`
      column = end
    }
  }
  return path
}
