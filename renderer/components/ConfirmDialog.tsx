import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Asks before something that is not easily taken back, and says what it means. */
export function ConfirmDialog({
  title,
  yes,
  onYes,
  onNo,
  className,
  children,
}: {
  readonly title: string
  readonly yes: string
  readonly onYes: () => void
  readonly onNo: () => void
  readonly className?: string
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={className}>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onNo}>{t('action.cancel')}</Button>
            <Button appearance="primary" onClick={onYes}>
              {yes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
