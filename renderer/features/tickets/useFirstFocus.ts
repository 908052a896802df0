import { useEffect, useRef, type RefObject } from 'react'

/** Puts the focus on the one button the clerk most probably wants, when it appears. */
export function useFirstFocus(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return button
}
