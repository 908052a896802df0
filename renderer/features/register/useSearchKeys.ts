import { useEffect } from 'react'

/**
 * From the search field of the title bar into the list: the arrow goes down to it; Enter opens the complaint when only
 * one is left, so that a scanned ticket opens its card.
 */
export function useSearchKeys(only: string | null, onOpen: (id: string) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event
      if (!(target instanceof HTMLInputElement) || !target.closest('search')) return
      if (event.code === 'ArrowDown') {
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-list]')?.focus()
      }
      if (event.code === 'Enter' && only !== null) onOpen(only)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [only, onOpen])
}
