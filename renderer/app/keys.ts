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

/**
 * Listens to keys for as long as the component lives. A handler that ran stops the key from doing anything else; the
 * innermost component that binds a key wins. While a dialog is open only bindings inside it (`inDialog`) act.
 */
export function useKeys(bindings: KeyBindings, options: { readonly inDialog?: boolean } = {}): void {
  const latest = useRef(bindings)
  const inDialog = options.inDialog ?? false
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      if (!inDialog && document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]')) return
      const handler = latest.current[keyName(event)]
      if (!handler) return
      event.preventDefault()
      handler(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [inDialog])
}
