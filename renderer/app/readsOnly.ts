import { useAppState } from './appState.tsx'

/** Whether this is the workstation of a region's department: it shows the offices' registers and changes none. */
export function useReadsOnly(): boolean {
  return useAppState().region !== null
}
