import { useSearch } from 'wouter'

import { TodayTile } from '@shared/queries/today.ts'

import { go, SECTIONS } from '../../app/navigation.ts'

/** The tile pressed on Today, kept in the address: a reminder opens its list by it, and going back finds it. */
export function useTile(): readonly [TodayTile | null, (tile: TodayTile | null) => void] {
  const named = new URLSearchParams(useSearch()).get('tile')
  const tile = TodayTile.safeParse(named).data ?? null
  return [tile, (next) => go(SECTIONS.today, { query: next ? { tile: next } : {}, replace: true })]
}
