import { useState } from 'react'

import type { RegisterQuery } from '@shared/queries/registerList.ts'

import { recall, remember } from './registerMemory.ts'
import { NOTHING, type Selection } from './selection.ts'

/** What is ticked. A selection of everything belongs to its filter; one made row by row outlives filters and sorting. */
export function useSelection(
  query: RegisterQuery,
  listKey: string,
): readonly [Selection, (selection: Selection) => void] {
  const filter = JSON.stringify({ ...query, sort: null, language: null })
  const [kept, setKept] = useState(() => ({ filter, selection: recall(listKey)?.selection ?? NOTHING }))
  const selection = kept.selection.all && kept.filter !== filter ? NOTHING : kept.selection
  return [
    selection,
    (next) => {
      remember(listKey, { selection: next })
      setKept({ filter, selection: next })
    },
  ]
}
