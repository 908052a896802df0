import { LOCKED } from './keys.ts'

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

/**
 * Has the closing of the window asked first as well; answers with how to end that. At a closed desk the window just
 * closes: whoever stands there could not answer for somebody else's form.
 */
export function guardClosing(): () => void {
  let isAnswered = false
  const ask = (event: BeforeUnloadEvent): void => {
    if (isAnswered || guards.length === 0 || document.body.hasAttribute(LOCKED)) return
    event.preventDefault()
    leave(() => {
      isAnswered = true
      window.close()
    })
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
