import { Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldId } from '../focus.ts'
import type { FieldState } from '../warningsContext.tsx'

/** What a control inside a frame puts on its input element. */
export type ControlProps = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

export function controlProps(name: string, state: FieldState): ControlProps {
  const id = fieldId(name)
  const said = state.gap || state.doubt !== null
  return { id, 'aria-describedby': said ? `${id}-said` : undefined, 'aria-invalid': said }
}

/**
 * Label, control and what is to be said of it. A gap is told beside the label, so that nothing moves under the hands
 * of somebody who types; a doubt, which is rare, on a line below.
 */
export function FieldFrame({
  name,
  label,
  hint,
  action,
  state,
  children,
  className,
}: {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly action?: ReactNode
  readonly state: FieldState
  readonly children: ReactNode
  readonly className?: string
}): ReactNode {
  const { t } = useTranslation()
  const id = fieldId(name)
  return (
    <div
      className={['f', state.gap ? 'missing' : state.doubt ? 'doubted' : '', className ?? '']
        .join(' ')
        .trim()}
    >
      <div className="lb">
        <label htmlFor={id}>
          {label}
          {state.expected && (
            <span className="req" aria-hidden="true">
              *
            </span>
          )}
        </label>
        {state.gap ? (
          <em id={`${id}-said`} className="fg-over" title={t('intake:expectedMark')}>
            {t('intake:expectedMark')}
          </em>
        ) : (
          hint !== undefined && <em title={hint}>{hint}</em>
        )}
      </div>
      {children}
      {action}
      {state.doubt && !state.gap && (
        <div id={`${id}-said`} className="msg doubt">
          <Warning16Filled className="i" aria-hidden="true" />
          <span>{t(`intake:doubt.${state.doubt.code}`, state.doubt.params)}</span>
        </div>
      )}
    </div>
  )
}
