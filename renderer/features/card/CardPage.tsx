import type { ReactNode } from 'react'

export function CardPage(_props: { readonly id: string }): ReactNode {
  return null
}
