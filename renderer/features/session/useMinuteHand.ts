import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const EVERY_MS = 15_000

/** Keeps the time of day shown on the screen right. */
export function useMinuteHand(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['app.state'] }), EVERY_MS)
    return () => clearInterval(timer)
  }, [client])
}
