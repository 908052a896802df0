import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type Query,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useEffect } from 'react'

import type { Channel, Input, Output, Payload, Topic } from '@shared/ipc/protocol.ts'

import { call } from './client.ts'

/**
 * What a screen shows: asked once, asked again by itself whenever the journal, the day or the session changes.
 * @param options.changesUnseen what it tells can change without a word to the program, as files on the disk do: it is
 * asked again each time it is shown
 */
export function useCall<C extends Channel>(
  channel: C,
  input: Input<C>,
  options: { readonly enabled?: boolean; readonly changesUnseen?: boolean } = {},
): UseQueryResult<Output<C>> {
  return useQuery({
    ...questionOf(channel, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    ...(options.changesUnseen && { staleTime: 0 }),
  })
}

/** A call as a query: whoever asks the same shares the answer. */
export function questionOf<C extends Channel>(channel: C, input: Input<C>): Question<Output<C>> {
  return { queryKey: [channel, input], queryFn: () => call(channel, input) }
}

export type Question<A> = { readonly queryKey: readonly unknown[]; readonly queryFn: () => Promise<A> }

/**
 * Something the operator does. What is shown refreshes by the topics the main process publishes.
 * @param onSettled told of the end also when whoever asked is not shown any more
 */
export function useAction<C extends Channel>(
  channel: C,
  onSettled?: (answer: Output<C> | undefined, error: Error | null) => void,
): UseMutationResult<Output<C>, Error, Input<C>> {
  return useMutation({
    mutationFn: (input: Input<C>) => call(channel, input),
    ...(onSettled && { onSettled: (answer, error) => onSettled(answer, error) }),
  })
}

/** Listens to one topic of the main process for as long as the component lives. */
export function useTopic<T extends Topic>(topic: T, listener: (payload: Payload<T>) => void): void {
  useEffect(
    () =>
      window.bridge.subscribe((name, payload) => {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the main process publishes by the same contract
        if (name === topic) listener(payload as Payload<T>)
      }),
    [topic, listener],
  )
}

const REFRESHING: ReadonlySet<string> = new Set([
  'journal.changed',
  'day.changed',
  'session.changed',
  'disk.changed',
])

/** Makes everything shown ask again after a change. Mounted once. */
export function useRefreshing(): void {
  const client = useQueryClient()
  useEffect(
    () =>
      window.bridge.subscribe((topic, payload) => {
        if (REFRESHING.has(topic) || isAllRead(topic, payload)) void client.invalidateQueries()
        // While the journal is read only its progress changes: asking for everything each time would slow the reading.
        else if (topic === 'backup.changed') void client.invalidateQueries({ predicate: ofBackups(payload) })
        else if (topic === 'data-work.changed')
          void client.invalidateQueries({ queryKey: ['data-work.state'] })
        else if (topic === 'protection.changed')
          void client.invalidateQueries({ queryKey: ['protection.state'] })
        else if (topic === 'exchange.changed') void client.invalidateQueries({ predicate: isOfExchange })
        else if (topic === 'journal.loading') void client.invalidateQueries({ queryKey: ['app.state'] })
      }),
    [client],
  )
}

/** How far a backup is changes often; the list of them only at its end, and reading it may take a share's time. */
function ofBackups(payload: unknown): (query: Query) => boolean {
  const hasEnded =
    typeof payload === 'object' && payload !== null && 'ended' in payload && payload.ended === true
  const channels = hasEnded ? ['backups.state', 'backups.list'] : ['backups.state']
  return ({ queryKey: [channel] }) => channels.some((one) => one === channel)
}

function isOfExchange({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  const channel = String(queryKey[0])
  return (
    channel.startsWith('exchange.') ||
    channel.startsWith('region.') ||
    channel === 'attachments.states' ||
    channel === 'join.state'
  )
}

/** The contract itself stays out of the window: its schemas would only lengthen the start. */
function isAllRead(topic: string, payload: unknown): boolean {
  if (topic !== 'journal.loading' || typeof payload !== 'object' || payload === null) return false
  return 'loaded' in payload && payload.loaded === 1
}
