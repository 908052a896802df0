import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearch } from 'wouter'

import type { RegisterQuery } from '@shared/queries/registerList.ts'
import type { RegisterRow } from '@shared/queries/registerRow.ts'

import { call } from '../../api/client.ts'
import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { go, SECTIONS } from '../../app/navigation.ts'
import { useOnlyMine } from '../../app/onlyMine.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { queryOf, readAddress, writeAddress, type RegisterAddress } from './registerAddress.ts'

/** Rows asked for at a time: only the pages in sight cross from the main process. */
export const PAGE = 50

export type RegisterState = {
  readonly address: RegisterAddress
  readonly query: RegisterQuery
  /** Changes filters, view or order; the address keeps them. */
  change(part: Partial<RegisterAddress>): void
}

/** The filters as the address holds them. */
export function useRegisterState(): RegisterState {
  const search = useSearch()
  const language = useLanguage()
  const { operator } = useAppState()
  const [onlyMine, setOnlyMine] = useOnlyMine('register')
  const own = operator?.id ?? null
  const address = useMemo(() => {
    const read = readAddress(search)
    // Whoever looks for something looks everywhere: what is remembered narrows the plain list alone.
    return read.officer === null && read.text === '' && onlyMine ? { ...read, officer: own } : read
  }, [search, onlyMine, own])
  const query = useMemo(() => queryOf(address, language), [address, language])
  return {
    address,
    query,
    change: (part) => {
      if (part.officer !== undefined && (part.officer === own) !== onlyMine) setOnlyMine(part.officer === own)
      go(SECTIONS.register, { query: writeAddress({ ...address, ...part }), replace: true })
    },
  }
}

export type RegisterRows = {
  /** Null until the first answer. */
  readonly total: number | null
  /** Complaints of the whole register. */
  readonly registered: number
  readonly error: unknown
  /** Undefined while the page of the row is on its way. */
  row(index: number): RegisterRow | undefined
}

/** The rows in sight: the pages that `first`…`last` lie on. */
export function useRegisterRows(query: RegisterQuery, first: number, last: number): RegisterRows {
  const { data: head, error } = useCall('register.list', { query, offset: 0, limit: PAGE })
  const from = Math.floor(first / PAGE)
  const count = Math.floor(last / PAGE) - from + 1
  const pages = Array.from({ length: count }, (_, n) => from + n).filter((page) => page > 0)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { query, offset: page * PAGE, limit: PAGE }
      return { queryKey: ['register.list', input], queryFn: () => call('register.list', input) }
    }),
  })
  return {
    total: head?.total ?? null,
    registered: head?.registered ?? 0,
    error,
    row(index) {
      const page = Math.floor(index / PAGE)
      const answer = page === 0 ? head : answers[pages.indexOf(page)]?.data
      return answer?.rows[index % PAGE]
    },
  }
}
