import { createContext, useContext, type ReactNode } from 'react'

import type { AppState } from '@shared/ipc/calls/appCalls.ts'

const Context = createContext<AppState | null>(null)

/** Gives the program's state to all screens below. */
export function AppStateProvider({
  state,
  children,
}: {
  readonly state: AppState
  readonly children: ReactNode
}): ReactNode {
  return <Context value={state}>{children}</Context>
}

/** What every screen needs to know: who works, which day it is, how much of the journal is read. */
export function useAppState(): AppState {
  const state = useContext(Context)
  if (!state) throw new Error('no app state above this component')
  return state
}
