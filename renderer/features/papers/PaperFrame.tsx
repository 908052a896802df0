import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { Dismiss20Regular, DocumentText20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useKeys } from '../../app/keys.ts'
import { useFocusBack } from '../tickets/useFocusBack.ts'

/** The window of papers: a list, what is filled in, and how it looks. Esc leaves it; what was typed is kept. */
export function PaperFrame({
  title,
  narrow = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly narrow?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  useFocusBack()
  // A form that was sent takes the focus with it: Esc must lead out all the same.
  useKeys({ Escape: onClose }, { inDialog: true, unless: (target) => target !== document.body })
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={narrow ? 'paperdlg narrow' : 'paperdlg'}>
        <div className="dh">
          <DocumentText20Regular className="i" aria-hidden="true" />
          <DialogTitle action={null} as="h2">
            {title}
          </DialogTitle>
        </div>
        <div className="panes">{children}</div>
        <Button
          className="dx"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('action.close')}
          aria-keyshortcuts="Escape"
          onClick={onClose}
        />
      </DialogSurface>
    </Dialog>
  )
}
