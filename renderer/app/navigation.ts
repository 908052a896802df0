import type { MouseEvent } from 'react'
import { navigate } from 'wouter/use-hash-location'

import { leave } from './leaving.ts'

/** Where each section lies, in the order of the rail and of Ctrl+1…6. */
export const SECTIONS = {
  today: '/',
  intake: '/intake',
  calendar: '/calendar',
  register: '/register',
  reports: '/reports',
  settings: '/settings',
} as const

export type Section = keyof typeof SECTIONS

export type GoOptions = {
  /** What the page filters by; kept in the address. */
  readonly query?: Readonly<Record<string, string>>
  /** Does not leave the present page in the history. */
  readonly replace?: boolean
}

/** Goes to a page of the program, leaving the filters of the old one behind. */
export function go(path: string, { query = {}, replace = false }: GoOptions = {}): void {
  leave(() => navigate(`${path}?${new URLSearchParams(query)}`, { replace }))
}

/** Follows a link within the program as `go` does. */
export function followLink(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  go(event.currentTarget.hash.slice(1))
}

/** Back to where one came from. */
export function back(): void {
  leave(() => window.history.back())
}

/**
 * Tells the router of every step back and forth: the browser itself is silent about one that changes the filters as
 * well as the page. Answers with how to stop.
 */
export function followHistory(): () => void {
  const tell = (): void => void window.dispatchEvent(new HashChangeEvent('hashchange'))
  window.addEventListener('popstate', tell)
  return () => window.removeEventListener('popstate', tell)
}

/** The section a path belongs to; a complaint's card belongs to the register. */
export function sectionOf(path: string): Section {
  if (path.startsWith('/complaints/')) return 'register'
  const names: readonly Section[] = ['intake', 'calendar', 'register', 'reports', 'settings']
  return names.find((name) => path.startsWith(SECTIONS[name])) ?? 'today'
}
