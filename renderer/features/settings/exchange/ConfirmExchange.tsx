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

import type { Peer } from '@shared/exchange/exchangeStatus.ts'

import { usePeerName } from './usePeerName.ts'

/** Joining journals cannot be taken back: asked once, with the names of those who are there already. */
export function ConfirmExchange({
  folder,
  others,
  onYes,
  onNo,
}: {
  readonly folder: string
  readonly others: readonly Peer[]
  readonly onYes: () => void
  readonly onNo: () => void
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = usePeerName()
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onNo()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('exchange:confirm.title')}</DialogTitle>
          <DialogContent className="xconfirm">
            <p className="xpath">{folder}</p>
            <p>{t('exchange:confirm.text')}</p>
            {others.length > 0 && (
              <>
                <p>{t('exchange:confirm.others')}</p>
                <ul>
                  {others.map((peer) => (
                    <li key={peer.node}>{nameOf(peer)}</li>
                  ))}
                </ul>
              </>
            )}
            <p className="sub">{t('exchange:confirm.attachments')}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onNo}>{t('action.cancel')}</Button>
            <Button appearance="primary" onClick={onYes}>
              {t('exchange:confirm.yes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
