import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall, useRefreshing } from '../api/hooks.ts'
import { SetUpPage } from '../features/session/SetUpPage.tsx'
import { SignInPage } from '../features/session/SignInPage.tsx'
import { AppStateProvider } from './appState.tsx'
import { Desk } from './Desk.tsx'
import { markFirstScreen } from './firstScreen.ts'
import { go, SECTIONS } from './navigation.ts'
import { StartProblem } from './StartProblem.tsx'

/** Chooses between the first run, the sign-in and the desk. */
export function App(): ReactNode {
  useRefreshing()
  const { data: state, error } = useCall('app.state', undefined)
  const { i18n } = useTranslation()
  useEffect(() => {
    if (!state) return
    document.documentElement.lang = state.language
    void i18n.changeLanguage(state.language)
  }, [state, i18n])
  const nobody = state?.phase === 'sign-in'
  useEffect(() => {
    // The next operator begins at Today, not where the last one left off.
    if (nobody) go(SECTIONS.today, { replace: true })
  }, [nobody])
  useEffect(() => {
    if (state || error) markFirstScreen()
  }, [state, error])
  if (!state) return error ? <StartProblem error={error} /> : null
  return (
    <AppStateProvider state={state}>
      {state.phase === 'setup' && <SetUpPage />}
      {state.phase === 'sign-in' && <SignInPage />}
      {(state.phase === 'ready' || state.phase === 'locked') && <Desk locked={state.phase === 'locked'} />}
    </AppStateProvider>
  )
}
