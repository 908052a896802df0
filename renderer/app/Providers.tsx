import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'

import { createQueryClient } from '../api/queryClient.ts'
import { ScreenGuard } from '../components/ScreenGuard.tsx'
import { windowTexts } from '../i18n/windowTexts.ts'

/** What every screen stands on: texts, and the main process's answers. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={windowTexts}>
        <ScreenGuard>{children}</ScreenGuard>
      </I18nextProvider>
    </QueryClientProvider>
  )
}
