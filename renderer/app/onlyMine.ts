import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { useAction } from '../api/hooks.ts'
import { useAppState } from './appState.tsx'

/** Screens that can show what is given to whoever is at the desk alone. */
export type MineScreen = keyof AppState['onlyMine']

/** Whether a screen shows only his complaints, and how to change that; remembered for each operator of this workstation. */
export function useOnlyMine(screen: MineScreen): readonly [boolean, (on: boolean) => void] {
  const { onlyMine, region } = useAppState()
  const { mutate } = useAction('app.set-only-mine')
  // Nothing of an office is given to anybody of the region.
  return [!region && onlyMine[screen], (on) => mutate({ screen, on })]
}
