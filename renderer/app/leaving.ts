/** Asked before the screen goes on to something else: runs `proceed` now, after a question, or never. */
export type LeaveGuard = (proceed: () => void) => void

const guards: LeaveGuard[] = []

/**
 * Goes on to another page, section or record. A form with unsaved changes is asked first and may keep the operator
 * where they are.
 */
export function leave(proceed: () => void): void {
  const guard = guards.at(-1)
  if (guard) guard(proceed)
  else proceed()
}

/** Puts a guard in front of every `leave`; answers with how to take it away. */
export function guardLeaving(guard: LeaveGuard): () => void {
  guards.push(guard)
  return () => void guards.splice(guards.indexOf(guard), 1)
}
