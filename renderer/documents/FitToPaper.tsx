import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

type Step = { readonly zoom: number; readonly lines: number }

/**
 * How far a ticket may shrink: smaller letters first, then long names are cut after some lines; the number, the dates
 * and the official never are. The last steps are for names no office has, but a page is a page.
 */
const STEPS: readonly Step[] = [
  ...[1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84, 0.82].map((zoom) => ({ zoom, lines: 0 })),
  ...[0.82, 0.78].map((zoom) => ({ zoom, lines: 4 })),
  ...[0.78, 0.74].map((zoom) => ({ zoom, lines: 3 })),
  ...[0.74, 0.7].map((zoom) => ({ zoom, lines: 2 })),
  ...[0.7, 0.6, 0.5, 0.4].map((zoom) => ({ zoom, lines: 1 })),
]

/** Rounding of the browser, in pixels: nothing of a letter is that tall. */
const ROUNDING = 1

/** Makes its content fit the paper around it, which has a fixed size: a ticket is exactly one page, whatever the names. */
export function FitToPaper({ children }: { readonly children: ReactNode }): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => shrink(box.current))
  useEffect(() => {
    void document.fonts?.ready.then(() => shrink(box.current))
  }, [])
  return (
    <div className="fit" ref={box}>
      {children}
    </div>
  )
}

function shrink(box: HTMLElement | null): void {
  if (!box) return
  for (const { zoom, lines } of STEPS) {
    box.style.setProperty('zoom', String(zoom))
    box.dataset['lines'] = String(lines)
    if (box.scrollHeight <= box.clientHeight + ROUNDING) return
  }
}
