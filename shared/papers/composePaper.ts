import { frameOf } from './paperFrame.ts'
import type { PaperDraft, PaperFacts } from './paperFacts.ts'
import { languagesOf } from './paperKind.ts'
import type { PaperBlock, PaperModel, PaperPart, Runs } from './paperModel.ts'
import { BLANK, WORDS, type Source } from './placeholder.ts'
import { isPlaceholder, placeholderOf } from './placeholders.ts'
import { printable } from './printable.ts'
import type { TemplateText, TemplateTexts } from './template.ts'
import { fillTokens, linesOf, splitRuns, tokensOf, type TemplateLine, type Token } from './templateSyntax.ts'

/**
 * A paper in words: the office's texts with everything the complaint says, in the languages of the draft. The same
 * input gives the same paper; nothing filled in is read as a template.
 */
export function composePaper(facts: PaperFacts, draft: PaperDraft, texts: TemplateTexts): PaperModel {
  const sources = languagesOf(draft.language).map((language): Source => {
    return { facts, draft, language, words: WORDS[language] }
  })
  return {
    kind: draft.kind,
    ...frameOf(sources),
    parts: sources.map((source) => partOf(source, texts[source.language])),
  }
}

function partOf(source: Source, text: TemplateText): PaperPart {
  return {
    language: source.language,
    title: oneLine(fillTokens(tokensOf(text.title), source.language, valueIn(source))),
    blocks: linesOf(text.body).flatMap((line) => blocksOf(line, source)),
  }
}

function blocksOf({ kind, tokens }: TemplateLine, source: Source): readonly PaperBlock[] {
  const own = ownBlocks(tokens, source)
  if (own) return own
  if (isDropped(tokens, source)) return []
  const runs = fillTokens(tokens, source.language, valueIn(source))
  if (kind === 'heading') return [{ kind: 'heading', text: oneLine(runs) }]
  return splitRuns(runs).map((line) => ({ kind: 'paragraph', runs: line }))
}

/** A line that is nothing but a list or a table. */
function ownBlocks(tokens: readonly Token[], source: Source): readonly PaperBlock[] | null {
  const [only, ...others] = tokens
  if (only?.kind !== 'name' || others.length > 0 || !isPlaceholder(only.name)) return null
  const placeholder = placeholderOf(only.name)
  return placeholder.presence === 'block' ? placeholder.blocks(source).map(cleanBlock) : null
}

/** A paragraph whose optional value is missing would say half a sentence. */
function isDropped(tokens: readonly Token[], source: Source): boolean {
  return tokens.some((token) => {
    if (token.kind !== 'name' || !isPlaceholder(token.name)) return false
    const placeholder = placeholderOf(token.name)
    return placeholder.presence === 'optional' && placeholder.value(source).trim() === ''
  })
}

/** Blocks inside a sentence and names nobody knows are left to the pen: the settings refuse such texts beforehand. */
function valueIn(source: Source): (name: string) => string {
  return (name) => {
    if (!isPlaceholder(name)) return BLANK
    const placeholder = placeholderOf(name)
    if (placeholder.presence === 'block') return BLANK
    const value = printable(placeholder.value(source)).trim()
    return value === '' && placeholder.presence === 'always' ? BLANK : value
  }
}

function cleanBlock(block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: block.runs.map(printable) }
    case 'list':
      return { ...block, items: block.items.map(printable) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(printable)) }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(([label, value]): [string, string] => [label, printable(value)]),
      }
    default:
      return block
  }
}

const oneLine = (runs: Runs): string => runs.join('').replaceAll(/\s+/g, ' ').trim()
