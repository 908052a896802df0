import { FluentProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'

import { createTexts } from '@shared/i18n/i18n.ts'
import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { AppStateProvider } from '../../renderer/app/appState.tsx'
import { theme } from '../../renderer/app/theme.ts'
import { anAppState } from './appState.ts'

/** What stands around every screen of the window, in the language of the state. */
export function InTheWindow({
  state = anAppState(),
  children,
}: {
  readonly state?: AppState
  readonly children: ReactNode
}): ReactNode {
  const [texts] = useState(() => createTexts(state.language))
  const [client] = useState(createClient)
  return (
    <FluentProvider theme={theme}>
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={texts}>
          <AppStateProvider state={state}>{children}</AppStateProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </FluentProvider>
  )
}

/** As the program asks: once, and again when it is told of a change. */
function createClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } })
}
