import type { ComplaintForm } from './form.ts'
import type { FormPart } from './recordEvents.ts'

/** The form with the corrected fields put in. */
export function correctedForm(form: ComplaintForm, after: FormPart): ComplaintForm {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON knows no undefined: what is there has a value
  return { ...form, ...after } as ComplaintForm
}

/** The fields in which two forms differ, as they were and as they are; both empty when nothing differs. */
export function formChanges(
  before: ComplaintForm,
  after: ComplaintForm,
): { readonly before: FormPart; readonly after: FormPart } {
  const changed = fieldsOf(before).filter((key) => !sameValue(before[key], after[key]))
  return { before: partOf(before, changed), after: partOf(after, changed) }
}

function fieldsOf(form: ComplaintForm): readonly (keyof ComplaintForm)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a form are those of its type
  return Object.keys(form) as (keyof ComplaintForm)[]
}

function partOf(form: ComplaintForm, keys: readonly (keyof ComplaintForm)[]): FormPart {
  return Object.fromEntries(keys.map((key) => [key, form[key]]))
}

/** Values of a form are JSON, and its keys come in the order of the schema. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
