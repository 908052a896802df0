import { useMemo } from 'react'
import { useSearch } from 'wouter'

import type { RegisterQuery } from '@shared/queries/registerList.ts'
import type { RegisterRow } from '@shared/queries/registerRow.ts'

import { questionOf } from '../../api/hooks.ts'
import { useListPages } from '../../api/listPages.ts'
import { useAppState } from '../../app/appState.tsx'
import { go, SECTIONS } from '../../app/navigation.ts'
import { useOnlyMine } from '../../app/onlyMine.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { queryOf, readAddress, writeAddress, type RegisterAddress } from './registerAddress.ts'

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

/** The rows in sight: `first`…`last`. */
export function useRegisterRows(query: RegisterQuery, first: number, last: number): RegisterRows {
  const { head, error, row } = useListPages(
    (range) => questionOf('register.list', { query, ...range }),
    first,
    last,
  )
  return { total: head?.total ?? null, registered: head?.registered ?? 0, error, row }
}
