import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'

import { useRefreshing } from '../api/hooks.ts'
import { createQueryClient } from '../api/queryClient.ts'

/** Screens that share no answer with those before them: what one office said is never shown as another's. */
export function OwnAnswers({ children }: { readonly children: ReactNode }): ReactNode {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Refreshing />
      {children}
    </QueryClientProvider>
  )
}

function Refreshing(): null {
  useRefreshing()
  return null
}
