import { useCall } from '../api/hooks.ts'
import { useAppState } from './appState.tsx'

/** How many obligations are overdue today, for the badge of the rail; 0 while that is not known. */
export function useOverdueCount(): number {
  const { toDoKnown: isKnown, region } = useAppState()
  // Of all offices of a region together the overview tells.
  const toDoKnown = isKnown && region?.chosen !== null
  const { data } = useCall('today.counts', undefined, { enabled: toDoKnown })
  return toDoKnown ? (data?.overdue ?? 0) : 0
}
