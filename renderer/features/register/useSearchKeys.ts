import { useEffect } from 'react'

/** From the search field of the title bar the arrow goes down into the list. */
export function useSearchKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event
      if (!(target instanceof HTMLInputElement) || !target.closest('search')) return
      if (event.code !== 'ArrowDown') return
      event.preventDefault()
      document.querySelector<HTMLElement>('[data-list]')?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
