import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'

import { ScreenGuard } from '../components/ScreenGuard.tsx'
import { windowTexts } from '../i18n/windowTexts.ts'

/** What every screen stands on: texts, and the main process's answers. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={windowTexts}>
        <ScreenGuard>{children}</ScreenGuard>
      </I18nextProvider>
    </QueryClientProvider>
  )
}

/** The main process is always there: the library must not wait for a network, nor ask again on its own. */
function createClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: always,
    },
  })
}
