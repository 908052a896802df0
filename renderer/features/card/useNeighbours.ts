import { useSearch } from 'wouter'

import { useCall } from '../../api/hooks.ts'
import { useKeys } from '../../app/keys.ts'
import { go } from '../../app/navigation.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { queryOf, readAddress, writeAddress } from '../register/registerAddress.ts'

export type Neighbours = {
  /** Go to the complaint before or after in the list the card was opened from; null at its ends. */
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  /** From 1; null when the card was not opened from the register. */
  readonly place: number | null
  readonly total: number
}

const NONE: Neighbours = { previous: null, next: null, place: null, total: 0 }

/** The neighbours of a complaint in the register as it was filtered and sorted when the card was opened. */
export function useNeighbours(id: string): Neighbours {
  const search = useSearch()
  const language = useLanguage()
  const fromRegister = new URLSearchParams(search).has('view')
  const address = readAddress(search)
  const { data } = useCall(
    'register.neighbours',
    { query: queryOf(address, language), id },
    { enabled: fromRegister },
  )
  const goTo = (other: string | null): (() => void) | null =>
    other === null ? null : () => go(`/complaints/${other}`, { query: writeAddress(address), replace: true })
  const neighbours: Neighbours =
    data && fromRegister ? { ...data, previous: goTo(data.previous), next: goTo(data.next) } : NONE
  useKeys({
    'Alt+ArrowLeft': () => neighbours.previous?.(),
    'Alt+ArrowRight': () => neighbours.next?.(),
  })
  return neighbours
}
