import type { Language } from '../core/bilingual.ts'
import { resources } from './resources.ts'

/** What an entry of the audit says: «Печать: талон». A type of a newer program stands as it is. */
export function auditWords(
  { type, what, found }: { readonly type: string; readonly what: string; readonly found: number | null },
  language: Language,
): string {
  const texts = resources[language].audit
  const title = wordOf(texts.event, type)
  const details = [
    what === '' ? '' : wordOf(texts.what, what),
    found === null ? '' : texts.found.replace('{{count}}', String(found)),
  ].filter(Boolean)
  return details.length === 0 ? title : `${title}: ${details.join(', ')}`
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
