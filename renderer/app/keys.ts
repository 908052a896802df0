import { useEffect, useRef } from 'react'

/**
 * Keys by physical position, so that Russian, Kazakh and English layouts behave the same: `F2`, `Ctrl+Enter`,
 * `Alt+Digit1`, `Ctrl+Shift+KeyE`. Modifiers in the order Ctrl, Alt, Shift; then `event.code`.
 */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** The name of a pressed key, as `KeyBindings` spells it. The numeric pad's keys count as the main ones. */
export function keyName(event: KeyboardEvent): string {
  const code = event.code.replace(/^Numpad(\d)$/, 'Digit$1').replace('NumpadEnter', 'Enter')
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', code]
    .filter(Boolean)
    .join('+')
}

/** Attribute of the body while the desk is closed. */
export const LOCKED = 'data-locked'

export type KeyOptions = {
  /** Acts while a dialog is open, too: for the keys of the dialog itself. */
  readonly inDialog?: boolean
  /** Comes last, when nothing on the page has taken the key: for the keys of the frame. */
  readonly last?: boolean
  /** Acts on the closed desk, where nothing else does. */
  readonly whenLocked?: boolean
  /** Leaves the key alone when it is pressed in this element, such as a field that takes digits itself. */
  readonly unless?: (target: EventTarget | null) => boolean
}

/**
 * Listens to keys for as long as the component lives. A handler that ran stops the key from doing anything else. While
 * a dialog is open only bindings inside it (`inDialog`) act. A key somebody else has handled
 * (`event.preventDefault()`) is left alone.
 */
export function useKeys(bindings: KeyBindings, options: KeyOptions = {}): void {
  const latest = useRef(bindings)
  const { inDialog = false, last = false, whenLocked = false } = options
  const exempt = useRef(options.unless)
  useEffect(() => {
    latest.current = bindings
    exempt.current = options.unless
  })
  useEffect(() => {
    const listen = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.isComposing) return
      if (!whenLocked && document.body.hasAttribute(LOCKED)) return
      if (
        !inDialog &&
        !whenLocked &&
        document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]')
      )
        return
      if (exempt.current?.(event.target)) return
      const handler = latest.current[keyName(event)]
      if (!handler) return
      event.preventDefault()
      handler(event)
    }
    // An event reaches the document before the window.
    const target = last ? window : document
    target.addEventListener('keydown', listen)
    return () => target.removeEventListener('keydown', listen)
  }, [inDialog, last, whenLocked])
}
