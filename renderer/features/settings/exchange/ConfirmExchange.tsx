import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Peer } from '@shared/exchange/exchangeStatus.ts'

import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
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
    <ConfirmDialog
      title={t('exchange:confirm.title')}
      yes={t('exchange:confirm.yes')}
      onYes={onYes}
      onNo={onNo}
      className="xconfirm"
    >
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
    </ConfirmDialog>
  )
}
