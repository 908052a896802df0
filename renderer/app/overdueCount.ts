import { useCall } from '../api/hooks.ts'
import { useAppState } from './appState.tsx'

/** How many obligations are overdue today, for the badge of the rail; 0 while that is not known. */
export function useOverdueCount(): number {
  const { toDoKnown } = useAppState()
  const { data } = useCall('today.counts', undefined, { enabled: toDoKnown })
  return toDoKnown ? (data?.overdue ?? 0) : 0
}
