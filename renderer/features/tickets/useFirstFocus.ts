import { useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on the first button of a row when the row appears: the one the clerk most probably wants. */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // An opening dialog puts the focus on its first field itself: ours comes after it.
    const frame = requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return row
}
