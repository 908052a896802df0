import { Suspense, useEffect, useLayoutEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall, useRefreshing } from '../api/hooks.ts'
import { toAppError } from '../components/errorWords.ts'
import { SignInPage } from '../features/session/SignInPage.tsx'
import { AppStateProvider } from './appState.tsx'
import { firstScreen, markFirstScreen } from './firstScreen.ts'
import { go, SECTIONS } from './navigation.ts'
import { deskScreen, newPasswordScreen, recoverScreen, setUpScreen } from './screens.ts'
import { StartProblem } from './StartProblem.tsx'

/** Chooses between the first run, the sign-in and the desk. */
export function App(): ReactNode {
  useRefreshing()
  const { data: state, error } = useCall('app.state', undefined)
  const { i18n } = useTranslation()
  // Before anything is painted, so that nobody sees the other language first.
  useLayoutEffect(() => {
    if (!state) return
    document.documentElement.lang = state.language
    void i18n.changeLanguage(state.language)
  }, [state, i18n])
  const nobody = state?.phase === 'sign-in'
  useEffect(() => {
    // The next operator begins at Today, not where the last one left off.
    if (nobody) go(SECTIONS.today, { replace: true })
  }, [nobody])
  const known = state !== undefined || error !== null
  useEffect(() => {
    if (!known) return
    markFirstScreen()
    // A desk that cannot be loaded says so when it is opened.
    void firstScreen.then(deskScreen.load).catch(() => undefined)
  }, [known])
  if (!state) return error ? <NotOpen error={error} /> : null
  return (
    <AppStateProvider state={state}>
      {state.phase === 'sign-in' && <SignInPage />}
      <Suspense>
        {state.phase === 'setup' && <setUpScreen.Screen />}
        {state.phase === 'new-password' && <newPasswordScreen.Screen />}
        {(state.phase === 'ready' || state.phase === 'locked') && (
          <deskScreen.Screen locked={state.phase === 'locked'} />
        )}
      </Suspense>
    </AppStateProvider>
  )
}

/** What stands in the way of the data: their key, or something else. */
function NotOpen({ error }: { readonly error: Error }): ReactNode {
  if (toAppError(error).code !== 'key-needed') return <StartProblem error={error} />
  return (
    <Suspense>
      <recoverScreen.Screen />
    </Suspense>
  )
}
