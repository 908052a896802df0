import { EVENT_DECISIONS } from './eventDecisions.ts'
import { treatedText, type Treatment, type Withholding } from './treatment.ts'

/**
 * Raised when the decisions or the treatments change: desks must make the same of a line, since its digest is written
 * down.
 */
export const ERASING_METHOD = 1

type Data = { readonly type: string; readonly [key: string]: unknown }
type Rule = Treatment | { readonly [key: string]: Rule }

const RULES: ReadonlyMap<string, Rule> = new Map(Object.entries(EVENT_DECISIONS))

/**
 * What of an event a copy has, or null when it has all of it. The copy is an event of the same type whose schema holds and
 * from which the same dates, duties and figures follow. Of what a newer version wrote nobody here can say what is in it:
 * for the region nothing stays but its type, and an erasing waits until this program is updated.
 */
export function withheldData(data: Data, how: Withholding): Data | null {
  const rule = RULES.get(data.type)
  if (rule === undefined) return how === 'erased' ? null : { type: data.type }
  if (rule === 'keep') return null
  const { type, forHead, ...fields } = data
  const kept = treated(rule, fields, how)
  if (!isRecord(kept) || JSON.stringify(kept) === JSON.stringify(fields)) return null
  // In whose place an official acted, which the journal itself writes down.
  return { type, ...kept, ...(typeof forHead === 'string' ? { forHead } : {}) }
}

/** The name and all words of an event's fields, as far as they are data of a person: what a copy must not have. */
export function personalTexts(data: Data): readonly string[] {
  const rule = RULES.get(data.type)
  const found: string[] = []
  const { type: _type, ...fields } = data
  if (rule !== undefined) gather(rule, fields, found)
  return found
}

function treated(rule: Rule, value: unknown, how: Withholding): unknown {
  if (rule === 'keep' || value === null || value === undefined) return value
  if (typeof rule === 'string') return treatedLeaf(rule, value, how)
  const each = rule['each']
  if (Array.isArray(value)) return each === undefined ? [] : value.map((one) => treated(each, one, how))
  return isRecord(value) ? treatedFields(rule, value, how) : null
}

function treatedLeaf(treatment: Treatment, value: unknown, how: Withholding): unknown {
  if (treatment === 'secret' && how === 'erased') return value
  return typeof value === 'string' ? treatedText(treatment, value, how) : null
}

/** A field nobody has decided on is left out: a newer version may have put anything into it. */
function treatedFields(
  rule: { readonly [key: string]: Rule },
  value: Readonly<Record<string, unknown>>,
  how: Withholding,
): unknown {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const own = rule[key]
      return own === undefined ? [] : [[key, treated(own, part, how)]]
    }),
  )
}

function gather(rule: Rule, value: unknown, found: string[]): void {
  if (rule === 'keep') return
  if (typeof value === 'string' && value !== '') found.push(value)
  for (const [key, part] of partsOf(value)) {
    const own = typeof rule === 'string' ? rule : rule[Array.isArray(value) ? 'each' : key]
    if (own !== undefined) gather(own, part, found)
  }
}

function partsOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
