import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'

import { createTexts } from '@shared/i18n/i18n.ts'

import { ScreenGuard } from '../components/ScreenGuard.tsx'
import { Toasts } from '../components/Toasts.tsx'
import { theme } from './theme.ts'

/** The page's nonce: the strict content policy lets the component library write styles only with it. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

/** Everything the screens stand on: colours, texts, and the main process's answers. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  const [renderer] = useState(() =>
    createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOfPage() } }),
  )
  const [texts] = useState(() => createTexts('ru'))
  const [client] = useState(createClient)
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme} className="fluent">
        <QueryClientProvider client={client}>
          <I18nextProvider i18n={texts}>
            <ScreenGuard>
              <Toasts>{children}</Toasts>
            </ScreenGuard>
          </I18nextProvider>
        </QueryClientProvider>
      </FluentProvider>
    </RendererProvider>
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
