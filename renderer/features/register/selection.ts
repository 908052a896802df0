import type { RegisterQuery } from '@shared/queries/registerList.ts'
import type { RegisterSelection } from '@shared/ipc/calls/registerCalls.ts'

/** What is ticked in the list: complaints by id, or everything the filter finds but some. */
export type Selection = { readonly all: boolean; readonly ids: ReadonlySet<string> }

export const NOTHING: Selection = { all: false, ids: new Set() }
export const EVERYTHING: Selection = { all: true, ids: new Set() }

export function isSelected({ all, ids }: Selection, id: string): boolean {
  return ids.has(id) !== all
}

/** How many are ticked of the `total` the filter finds. */
export function sizeOf({ all, ids }: Selection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size
}

export function toggled(selection: Selection, id: string): Selection {
  return withAll(selection, [id], !isSelected(selection, id))
}

/** With all of `ids` ticked, or unticked. */
export function withAll(selection: Selection, ids: readonly string[], ticked: boolean): Selection {
  const next = new Set(selection.ids)
  for (const id of ids) {
    if (ticked === selection.all) next.delete(id)
    else next.add(id)
  }
  return { ...selection, ids: next }
}

/** As the export wants it; without a selection everything the filter finds. */
export function exportSelection(
  selection: Selection,
  query: RegisterQuery,
  total: number,
): RegisterSelection {
  if (sizeOf(selection, total) === 0) return { kind: 'all', query, except: [] }
  if (selection.all) return { kind: 'all', query, except: [...selection.ids] }
  return { kind: 'some', ids: [...selection.ids] }
}
