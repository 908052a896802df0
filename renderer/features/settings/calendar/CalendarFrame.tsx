import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useContext, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyHint } from '../../../components/KeyHint.tsx'
import { DialogHost } from '../../card/actions/dialogHost.ts'

export type FrameAction = {
  readonly label: string
  readonly onTake: () => void
  readonly disabled?: boolean
}

/** A dialog of the calendar: what it is about, and the buttons. Ctrl+Enter takes the step, Esc leaves. */
export function CalendarFrame({
  title,
  subtitle,
  wide = false,
  action,
  back,
  note,
  leave,
  onClose,
  children,
}: {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly wide?: boolean
  /** Null where there is nothing to do but to read. */
  readonly action: FrameAction | null
  readonly back?: (() => void) | undefined
  readonly note?: string | undefined
  /** What leaving is called, when it is more than cancelling. */
  readonly leave?: string | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const host = useContext(DialogHost)
  const take = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || !action) return
    event.preventDefault()
    event.stopPropagation()
    if (action.disabled !== true) action.onTake()
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={wide ? 'wc-dlg wide' : 'wc-dlg'} mountNode={host} onKeyDownCapture={take}>
        <div className="dh">
          <DialogTitle action={null} as="h2">
            {title}
          </DialogTitle>
          {subtitle !== undefined && <div className="s13 sub">{subtitle}</div>}
        </div>
        <div className="db">{children}</div>
        <div className="df">
          <div className="grow s12 mut">{note}</div>
          {back && <Button onClick={back}>{t('workCalendar:impact.back')}</Button>}
          <Button onClick={onClose}>
            {leave ?? t(action ? 'action.cancel' : 'action.close')} <KeyHint>Esc</KeyHint>
          </Button>
          {action && (
            <Button
              appearance="primary"
              disabledFocusable={action.disabled === true}
              aria-keyshortcuts="Control+Enter"
              onClick={action.onTake}
            >
              {action.label} <KeyHint>Ctrl+Enter</KeyHint>
            </Button>
          )}
        </div>
      </DialogSurface>
    </Dialog>
  )
}
