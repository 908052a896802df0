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
  /** Whether only complaints of whoever is at the desk are listed. */
  readonly onlyMine: boolean
  setOnlyMine(on: boolean): void
  /** Changes filters, view or order; the address keeps them. */
  change(part: Partial<RegisterAddress>): void
}

/** The filters as the address holds them, and what is remembered of "only mine". */
export function useRegisterState(): RegisterState {
  const search = useSearch()
  const language = useLanguage()
  const { operator } = useAppState()
  const [remembered, remember] = useOnlyMine('register')
  const own = operator?.id ?? null
  const written = useMemo(() => readAddress(search), [search])
  // Whoever looks for something looks everywhere: what is remembered narrows the plain list alone.
  const isNarrowed = remembered && written.officer === null && written.text === ''
  const address = useMemo(
    () => (isNarrowed ? { ...written, officer: own } : written),
    [written, isNarrowed, own],
  )
  const query = useMemo(() => queryOf(address, language), [address, language])
  const change = (part: Partial<RegisterAddress>): void => {
    const isOwn = part.officer === own
    if (part.officer !== undefined && isOwn !== remembered) remember(isOwn)
    const next = { ...written, ...part }
    // Not in the address as well: there it would narrow the next search.
    go(SECTIONS.register, {
      query: writeAddress(isOwn && next.text === '' ? { ...next, officer: null } : next),
      replace: true,
    })
  }
  return {
    address,
    query,
    onlyMine: address.officer === own,
    setOnlyMine: (on) => change({ officer: on ? own : null }),
    change,
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
