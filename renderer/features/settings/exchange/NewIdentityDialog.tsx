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

/** What becoming a workstation of its own means for the records and the numbers, before it is ordered. */
export function NewIdentityDialog({
  onYes,
  onNo,
}: {
  readonly onYes: () => void
  readonly onNo: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('exchange:fork.ask')}</DialogTitle>
          <DialogContent className="xconfirm">
            <p>{t('exchange:fork.moves')}</p>
            <p>{t('exchange:fork.numbers')}</p>
            <p className="sub">{t('exchange:fork.when')}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onNo}>{t('action.cancel')}</Button>
            <Button appearance="primary" onClick={onYes}>
              {t('exchange:fork.yes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
