import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useContext, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { DialogHost } from './dialogHost.ts'
import type { StepRun } from './useStep.ts'

export type StepFrameProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly subtitle?: string
  readonly submit: string
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly step: Pick<StepRun, 'busy' | 'error' | 'changed'>
  /** Digits that choose between the options of the dialog, when no field has the focus. */
  readonly choices?: Readonly<Record<string, () => void>>
  /** The step cannot be taken as it stands. */
  readonly disabled?: boolean
  readonly danger?: boolean
  readonly note?: ReactNode
  readonly children: ReactNode
}

/** The dialog of a step: title, form, and the two buttons with their keys. Ctrl+Enter takes the step, Esc leaves it. */
export function StepFrame(props: StepFrameProps): ReactNode {
  const { t } = useTranslation()
  const { icon, title, subtitle, submit, onSubmit, onClose, step, disabled = false, danger = false } = props
  const host = useContext(DialogHost)
  const take = (): void => {
    if (!disabled) onSubmit()
  }
  /** Before the fields see it: a list that has the focus would open on Enter. */
  const takeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    take()
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface
        className="stepdlg"
        mountNode={host}
        onKeyDownCapture={takeByKey}
        onKeyDown={(event) => choose(event, props.choices ?? {})}
      >
        <div className="dh">
          <span className="brandfg" aria-hidden="true">
            {icon}
          </span>
          <div className="grow">
            <DialogTitle action={null} as="h2">
              {title}
            </DialogTitle>
            {subtitle !== undefined && <div className="s13 sub">{subtitle}</div>}
          </div>
        </div>
        <div className="db">
          {step.changed && (
            <div className="mb warn" role="alert">
              {t('card:step.changed')}
            </div>
          )}
          <ErrorNotice error={step.error} />
          {props.children}
        </div>
        <div className="df">
          <div className="grow s12 mut">{props.note}</div>
          <Button onClick={onClose}>
            {t('action.cancel')} <KeyHint>Esc</KeyHint>
          </Button>
          <Button
            appearance="primary"
            className={danger ? 'danger' : ''}
            disabledFocusable={disabled || step.busy}
            aria-keyshortcuts="Control+Enter"
            onClick={take}
          >
            {submit} <KeyHint>Ctrl+Enter</KeyHint>
          </Button>
        </div>
        <Button
          className="dx"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('action.close')}
          onClick={onClose}
        />
      </DialogSurface>
    </Dialog>
  )
}

/** Digits choose only outside of fields, where they are typed. */
function choose(event: KeyboardEvent, choices: Readonly<Record<string, () => void>>): void {
  const { target } = event
  const types = target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox'
  if (types || target instanceof HTMLTextAreaElement || event.ctrlKey || event.altKey) return
  const take = choices[event.code.replace('Numpad', 'Digit')]
  if (!take) return
  event.preventDefault()
  take()
}
