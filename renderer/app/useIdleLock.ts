import { useIsMutating } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { useAppState } from './appState.tsx'

const TICK_MS = 5000
const ACTIVITY = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/**
 * Locks the desk when nobody has touched it for as long as this workstation's settings say. Never while something is
 * being saved: the operator must see how it ended.
 */
export function useIdleLock(locked: boolean, lock: () => void): void {
  const { lockAfterMinutes } = useAppState()
  const saving = useIsMutating() > 0
  const latest = useRef({ lock, saving })
  useEffect(() => {
    latest.current = { lock, saving }
  })
  useEffect(() => {
    if (locked) return undefined
    let idleMs = 0
    const touched = (): void => {
      idleMs = 0
    }
    const timer = setInterval(() => {
      idleMs += TICK_MS
      if (idleMs >= lockAfterMinutes * 60_000 && !latest.current.saving) latest.current.lock()
    }, TICK_MS)
    for (const type of ACTIVITY) window.addEventListener(type, touched, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const type of ACTIVITY) window.removeEventListener(type, touched, { capture: true })
    }
  }, [locked, lockAfterMinutes])
}
