import { useEffect, useRef } from 'react'

import { keyName, type KeyBindings } from '../../app/keys.ts'

/**
 * Keys that text fields use themselves, such as Home and PageUp: they act anywhere on the page but in a field, a menu
 * or a dialog.
 */
export function usePlainKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event
      if (event.defaultPrevented || !(target instanceof Element)) return
      if (target.closest('input, textarea, [contenteditable=true], [role=menu], [role=dialog]')) return
      const handler = latest.current[keyName(event)]
      if (!handler) return
      event.preventDefault()
      handler(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
