import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'

import type { Question } from './hooks.ts'

/** Rows asked for at a time: only the pages in sight cross from the main process. */
const PAGE = 50

type Page = { readonly rows: readonly unknown[] }
type Range = { readonly offset: number; readonly limit: number }

export type ListPages<A extends Page> = {
  /** What the first page says of the whole list; undefined until the first answer. */
  readonly head: A | undefined
  readonly error: unknown
  /** Undefined while the page of the row is on its way. */
  row(index: number): A['rows'][number] | undefined
}

/** A long list by the pages that the rows `first`…`last`, those in sight, lie on. */
export function useListPages<A extends Page>(
  ask: (range: Range) => Question<A>,
  first: number,
  last: number,
): ListPages<A> {
  const { data: head, error } = useQuery({
    ...ask({ offset: 0, limit: PAGE }),
    placeholderData: keepPreviousData,
  })
  const from = Math.floor(first / PAGE)
  const count = Math.floor(last / PAGE) - from + 1
  const pages = Array.from({ length: count }, (_, n) => from + n).filter((page) => page > 0)
  const answers = useQueries({ queries: pages.map((page) => ask({ offset: page * PAGE, limit: PAGE })) })
  return {
    head,
    error,
    row(index) {
      const page = Math.floor(index / PAGE)
      const answer = page === 0 ? head : answers[pages.indexOf(page)]?.data
      return answer?.rows[index % PAGE]
    },
  }
}
