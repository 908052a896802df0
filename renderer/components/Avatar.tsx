import type { ReactNode } from 'react'

/** An operator's initials beside his name: «ЖА» of «Жүнісова Айгүл Қайратқызы» and of «Жүнісова А. Қ.» alike. */
export function Avatar({ name }: { readonly name: string }): ReactNode {
  const [surname = '', first = ''] = name.split(' ')
  return (
    <span className="ava" aria-hidden="true">
      {`${surname.slice(0, 1)}${first.slice(0, 1)}`}
    </span>
  )
}
