import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'

import { go } from '../../app/navigation.ts'

/** Something the desk should know in the morning, and the button to the page where it is dealt with. */
export function Notice({
  icon,
  look,
  title,
  text,
  action,
  to,
}: {
  readonly icon: ReactNode
  readonly look: 'info' | 'warn'
  readonly title: string
  readonly text: string
  /** The label of the button. */
  readonly action: string
  /** The address of the page. */
  readonly to: string
}): ReactNode {
  return (
    <section className={`mb ${look}`} aria-label={title}>
      {icon}
      <div className="grow">
        <div className="t">{title}</div>
        <div>{text}</div>
        <div className="a">
          <Button size="small" onClick={() => go(to)}>
            {action}
          </Button>
        </div>
      </div>
    </section>
  )
}
