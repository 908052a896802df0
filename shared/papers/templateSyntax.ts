import { caseAfterDate } from '../i18n/kazakhCases.ts'
import type { Language } from '../core/bilingual.ts'
import type { Runs } from './paperModel.ts'

/** A piece of a line: words, the name of something to fill in, or a switch between plain and bold. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'bold' }

export type TemplateLine = { readonly kind: 'heading' | 'paragraph'; readonly tokens: readonly Token[] }

const TOKEN = /\{([^{}]*)\}|\*\*/g

/** The lines of a template's body; empty ones are only there for the eye. */
export function linesOf(body: string): readonly TemplateLine[] {
  return body
    .split('\n')
    .map((line) => line.trim().replaceAll('№ ', '№\u00A0'))
    .filter(Boolean)
    .map((line) =>
      line.startsWith('# ')
        ? { kind: 'heading', tokens: tokensOf(line.slice(2)) }
        : { kind: 'paragraph', tokens: tokensOf(line) },
    )
}

export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const match of line.matchAll(TOKEN)) {
    if (match.index > from) tokens.push({ kind: 'text', text: line.slice(from, match.index) })
    tokens.push(match[1] === undefined ? { kind: 'bold' } : { kind: 'name', name: match[1].trim() })
    from = match.index + match[0].length
  }
  if (from < line.length) tokens.push({ kind: 'text', text: line.slice(from) })
  return tokens
}

/** Every name a text asks for, as often as it does. */
export function namesIn(text: string): readonly string[] {
  return tokensOf(text).flatMap((token) => (token.kind === 'name' ? [token.name] : []))
}

/**
 * A line with its names filled in by `valueOf`, in one pass: what is filled in is never read as a template again. In
 * Kazakh the case asked for after a date («-да», «дейін») is joined to its month.
 */
export function fillTokens(
  tokens: readonly Token[],
  language: Language,
  valueOf: (name: string) => string,
): Runs {
  const runs: string[] = ['']
  const write = (text: string): void => {
    runs.push((runs.pop() ?? '') + text)
  }
  let before: string | null = null
  for (const token of tokens) {
    if (token.kind === 'bold') runs.push('')
    else if (token.kind === 'name') write((before = valueOf(token.name)))
    else write(before === null ? token.text : joinedAfter(before, token.text, language))
    if (token.kind !== 'name') before = null
  }
  return runs
}

/** What follows a value: in Kazakh with the case of a date, and never a second full stop after initials. */
function joinedAfter(value: string, text: string, language: Language): string {
  if (value.endsWith('.') && /^\.(?!\.)/.test(text)) return text.slice(1)
  return language === 'kk' ? caseAfterDate(value, text) : text
}

/** Runs as several lines where a value, such as what the clerk typed, has several. */
export function splitRuns(runs: Runs): readonly Runs[] {
  const lines: string[][] = [[]]
  for (const [n, run] of runs.entries()) {
    const [first = '', ...others] = run.split('\n')
    lines.at(-1)?.push(first)
    for (const text of others) {
      const opening = n % 2 === 1 ? [''] : []
      lines.push([...opening, text])
    }
  }
  return lines.filter((line) => line.join('').trim() !== '')
}
