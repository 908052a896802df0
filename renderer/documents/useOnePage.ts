import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** How far the letters may shrink so that a signature does not stand alone on a second page. */
const SCALES = [1, 0.97, 0.94, 0.91, 0.88]

const PIXELS_PER_MM = 96 / 25.4
/** Rounding of the browser, in pixels. */
const ROUNDING = 2

/**
 * Makes a paper that is only a little too long fit one page of `heightMm`; a longer one keeps its size and flows over
 * pages, which `data-flows` says. The scale is the custom property `--fit` of the element.
 */
export function useOnePage(heightMm: number): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => shrink(sheet.current, heightMm))
  useEffect(() => {
    void document.fonts?.ready.then(() => shrink(sheet.current, heightMm))
  }, [heightMm])
  return sheet
}

function shrink(sheet: HTMLElement | null, heightMm: number): void {
  if (!sheet) return
  sheet.removeAttribute('data-flows')
  const room = heightMm * PIXELS_PER_MM + ROUNDING
  const fits = SCALES.find((scale) => {
    sheet.style.setProperty('--fit', String(scale))
    // Not enlarged by a `zoom` of the preview around it.
    return sheet.offsetHeight <= room
  })
  if (fits === undefined) sheet.style.setProperty('--fit', '1')
  sheet.toggleAttribute('data-flows', fits === undefined)
}
