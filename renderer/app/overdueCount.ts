import { useCall } from '../api/hooks.ts'

/** How many obligations are overdue today, for the badge of the rail; 0 while that is not known. */
export function useOverdueCount(): number {
  return useCall('today.counts', undefined).data?.overdue ?? 0
}
