import { useSearch } from 'wouter'

import { TodayTile } from '@shared/queries/today.ts'

import { go, SECTIONS } from '../../app/navigation.ts'
import { useMay } from '../../app/rights.ts'

/** The queue of the desk, or what the head has to see to. */
export type TodayLook = 'queue' | 'control'

/** Where Today stands, kept in the address: a reminder opens its list by it, and going back finds it. */
export type TodayPlace = { readonly look: TodayLook; readonly tile: TodayTile | null }

/** Where Today stands, and how to move; what to see to is for the head. */
export function useTodayPlace(): TodayPlace & {
  readonly setTile: (tile: TodayTile | null) => void
  readonly setLook: (look: TodayLook) => void
} {
  const query = new URLSearchParams(useSearch())
  const mayControl = useMay('control')
  const move = (next: Readonly<Record<string, string>>): void =>
    go(SECTIONS.today, { query: next, replace: true })
  return {
    look: mayControl && query.get('view') === 'control' ? 'control' : 'queue',
    tile: TodayTile.safeParse(query.get('tile')).data ?? null,
    setTile: (tile) => move(tile ? { tile } : {}),
    setLook: (look) => move(look === 'control' ? { view: look } : {}),
  }
}
