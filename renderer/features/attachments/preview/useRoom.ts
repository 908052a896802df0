import { useEffect, useState, type RefObject } from 'react'

export type Room = { readonly width: number; readonly height: number }

/** The room inside an element, without its padding, followed as the window changes; null until it is measured. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const target = element.current
    if (!target) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      setRoom({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return room
}
