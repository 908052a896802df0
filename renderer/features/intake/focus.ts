/** The id of a field's control on the page. */
export function fieldId(name: string): string {
  return `intake-${name.replaceAll('.', '-')}`
}

/** Moves the focus to a field and shows it. False when the screen does not have it. */
export function focusField(name: string): boolean {
  const control = document.getElementById(fieldId(name))
  if (!control) return false
  control.focus()
  control.scrollIntoView({ block: 'nearest' })
  return true
}

/** Moves the focus to the first field of a column of the form; of the column of dates, to what can be opened there. */
export function focusColumn(column: 1 | 2 | 3): void {
  const section = document.querySelector<HTMLElement>(`[data-column="${column}"]`)
  const field = section?.querySelector<HTMLElement>(
    '.bd :is(input:not([type=radio]), input:checked, textarea, select)',
  )
  const target = field ?? section?.querySelector('button') ?? section
  target?.focus()
}

/** The field after the one in focus, so that pressing the key again goes on; the first one otherwise. */
export function nextOf(fields: readonly string[]): string | undefined {
  const at = fields.findIndex((field) => document.activeElement?.id === fieldId(field))
  return fields[(at + 1) % fields.length]
}
