import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

type Step = { readonly zoom: number; readonly lines: number }

/** How far a ticket may shrink: first smaller letters, then names cut after some lines. Number and dates always stay. */
const STEPS: readonly Step[] = [
  ...[1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82].map((zoom) => ({ zoom, lines: 0 })),
  ...[4, 3, 2].map((lines) => ({ zoom: 0.82, lines })),
  ...[0.78, 0.74, 0.7].map((zoom) => ({ zoom, lines: 2 })),
  { zoom: 0.7, lines: 1 },
]

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
    if (box.scrollHeight <= box.clientHeight) return
  }
}
