import type { Language } from '../core/bilingual.ts'
import type { PaperKind } from './paperKind.ts'
import { PAPER_RULES, namesFor } from './paperRules.ts'
import { isPlaceholder, placeholderOf, type PlaceholderName } from './placeholders.ts'
import type { TemplateText, TemplateTexts } from './template.ts'
import { linesOf, namesIn, type TemplateLine } from './templateSyntax.ts'

/** What is wrong with a text of the office, and in which language; `name` as it stands in the braces. */
export type TemplateProblem = {
  readonly language: Language
  readonly kind:
    | 'empty'
    /** Nobody knows such a name. */
    | 'unknown'
    /** The name belongs to another paper and would stay empty here. */
    | 'not_here'
    /** The law wants it on this paper. */
    | 'missing'
    /** A list or a table must stand in a paragraph of its own. */
    | 'not_alone'
    /** A brace without its other half, or an odd number of `**` in a line. */
    | 'unclosed'
  readonly name: string
}

/** Everything that must be put right before a text is saved; nothing when it may be. */
export function checkTemplate(kind: PaperKind, texts: TemplateTexts): readonly TemplateProblem[] {
  return (['kk', 'ru'] as const).flatMap((language) => checkText(kind, language, texts[language]))
}

function checkText(
  kind: PaperKind,
  language: Language,
  { title, body }: TemplateText,
): readonly TemplateProblem[] {
  const problem = (of: TemplateProblem['kind'], name = ''): TemplateProblem => ({ language, kind: of, name })
  const problems: TemplateProblem[] = []
  if (title.trim() === '' || body.trim() === '') problems.push(problem('empty'))
  const names = [...namesIn(title), ...namesIn(body)]
  const allowed: ReadonlySet<string> = new Set(namesFor(kind))
  for (const name of new Set(names)) {
    if (!isPlaceholder(name)) problems.push(problem('unknown', name))
    else if (!allowed.has(name)) problems.push(problem('not_here', name))
  }
  for (const name of PAPER_RULES[kind].required) {
    if (!names.includes(name)) problems.push(problem('missing', name))
  }
  for (const name of blocksInSentences(title, body)) problems.push(problem('not_alone', name))
  for (const line of [title, ...body.split('\n')]) {
    if (isUnclosed(line)) problems.push(problem('unclosed', line.trim().slice(0, 40)))
  }
  return problems
}

function blocksInSentences(title: string, body: string): readonly PlaceholderName[] {
  const inTitle = namesIn(title).filter(isBlock)
  const inBody = linesOf(body)
    .filter(({ kind, tokens }: TemplateLine) => tokens.length > 1 || kind === 'heading')
    .flatMap(({ tokens }) => tokens.flatMap((token) => (token.kind === 'name' ? [token.name] : [])))
    .filter(isBlock)
  return [...new Set([...inTitle, ...inBody])]
}

function isBlock(name: string): name is PlaceholderName {
  return isPlaceholder(name) && placeholderOf(name).presence === 'block'
}

function isUnclosed(line: string): boolean {
  const rest = line.replaceAll(/\{[^{}]*\}/g, '')
  return /[{}]/.test(rest) || (rest.match(/\*\*/g) ?? []).length % 2 === 1
}
