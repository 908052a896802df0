import { foldText } from '@shared/i18n/fold.ts'

/** Something to choose by typing a part of any of its names. */
export type SearchOption = {
  readonly value: string
  readonly text: string
  /** Code, address or position, shown smaller. */
  readonly detail?: string
  /** Everything it may be found by, folded. */
  readonly words: readonly string[]
}

/** Makes an option findable by its names in both languages and by its code. */
export function searchOption(
  value: string,
  text: string,
  names: readonly string[],
  detail?: string,
): SearchOption {
  const words = [...new Set(names.flatMap((name) => foldText(name).split(' ')).filter(Boolean))]
  return { value, text, words, ...(detail ? { detail } : {}) }
}

/** The options whose words begin with every typed word; those that only contain them come after. Order is kept. */
export function searchOptions(
  options: readonly SearchOption[],
  typed: string,
  limit: number,
): readonly SearchOption[] {
  const tokens = foldText(typed).split(' ').filter(Boolean)
  if (tokens.length === 0) return options.slice(0, limit)
  const begins = options.filter(({ words }) =>
    tokens.every((token) => words.some((word) => word.startsWith(token))),
  )
  const contains = options.filter(
    (option) =>
      !begins.includes(option) && tokens.every((token) => option.words.some((word) => word.includes(token))),
  )
  return [...begins, ...contains].slice(0, limit)
}
