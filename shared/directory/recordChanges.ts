/** One field of a record that differs. Fields are named by path, such as `name.kk`; values as text. */
export type FieldChange = { readonly field: string; readonly before: string; readonly after: string }

/** What differs between two versions of a record; everything that is not empty when there was none before. */
export function changesBetween(before: object | null, after: object): readonly FieldChange[] {
  const old = before === null ? new Map<string, string>() : flattened(before)
  return [...flattened(after)]
    .map(([field, value]) => ({ field, before: old.get(field) ?? '', after: value }))
    .filter((change) => change.field !== 'id' && change.before !== change.after)
}

/** Paths and values of a record's fields; a list of ids is one value. */
export function flattened(record: object, prefix = ''): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const [key, value] of Object.entries(record)) {
    const path = prefix + key
    if (Array.isArray(value)) fields.set(path, value.join(', '))
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flattened(value, `${path}.`)) fields.set(inner, text)
    } else fields.set(path, String(value ?? ''))
  }
  return fields
}
