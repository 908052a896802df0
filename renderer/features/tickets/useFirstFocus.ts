import { useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on the first button of a row when the row appears: the one the clerk most probably wants. */
export function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => row.current?.querySelector('button')?.focus(), [])
  return row
}
