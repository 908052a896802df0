import { PRINT_HEADS, printableMm, type PrintHead } from '@shared/rollPrinter/rollPrinter.ts'

import { printedRoll } from '../documents/rollPaper.ts'

const PIXELS_PER_MM = 96 / 25.4

/** Makes the page as wide as the head reaches, and magnifies it until a dot of the head is a pixel of the picture. */
export function fitToHead(root: HTMLElement, head: PrintHead): void {
  const { className, lengths } = printedRoll(head)
  if (className) root.classList.add(className)
  root.style.width = `${printableMm(head)}mm`
  for (const [name, length] of Object.entries(lengths)) root.style.setProperty(name, length)
  const { dotsPerMm } = PRINT_HEADS[head]
  document.documentElement.style.zoom = String(dotsPerMm / PIXELS_PER_MM / devicePixelRatio)
}

/** Gives the squares of a code a whole number of dots: of unequal size they are hard to read. */
export function squareCodes(root: HTMLElement, head: PrintHead): void {
  const { dotsPerMm } = PRINT_HEADS[head]
  for (const code of root.querySelectorAll<SVGSVGElement>('svg.qr')) {
    const squares = code.viewBox.baseVal.width
    const dots = Math.round((parseFloat(code.style.width) * dotsPerMm) / squares) * squares
    code.style.width = code.style.height = `${dots / dotsPerMm}mm`
  }
}

/** Height in millimetres of the paper, whether or not the page is magnified for a head. */
export function heightMm(root: HTMLElement, head: PrintHead | undefined): number {
  const { height } = root.getBoundingClientRect()
  return head ? (height * devicePixelRatio) / PRINT_HEADS[head].dotsPerMm : height / PIXELS_PER_MM
}
