import type { ReactNode } from 'react'

import { openCard } from '../calendar/useStepKeys.ts'

/** A complaint's number at the head of its row; it opens the card. */
export function NumberCell({ id, number }: { readonly id: string; readonly number: string }): ReactNode {
  return (
    <th scope="row">
      <button type="button" className="fig name" onClick={() => openCard(id)}>
        {number}
      </button>
    </th>
  )
}
