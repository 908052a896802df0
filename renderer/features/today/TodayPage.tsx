import type { ReactNode } from 'react'

export function TodayPage(): ReactNode {
  return null
}
