import type { ReactNode } from 'react'

export function LockPage(): ReactNode {
  return null
}
