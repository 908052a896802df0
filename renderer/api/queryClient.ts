import { QueryClient } from '@tanstack/react-query'

/** The main process is always there: the library must not wait for a network, nor ask again on its own. */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: always,
    },
  })
}
