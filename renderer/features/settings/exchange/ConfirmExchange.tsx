import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeKind } from '@shared/exchange/databasePlace.ts'
import type { PlaceLook } from '@shared/ipc/calls/exchangeCalls.ts'

import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { usePeerName } from './usePeerName.ts'

/** Joining journals cannot be taken back: asked once, with the names of those who are there already. */
export function ConfirmExchange({
  kind,
  look,
  onYes,
  onNo,
}: {
  readonly kind: ExchangeKind
  readonly look: PlaceLook
  readonly onYes: () => void
  readonly onNo: () => void
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = usePeerName()
  const others = look.peers.filter(({ isOwn }) => !isOwn)
  const isFolder = kind === 'folder'
  return (
    <ConfirmDialog
      title={t(isFolder ? 'exchange:confirm.title' : 'exchange:place.confirmTitle')}
      yes={t('exchange:confirm.yes')}
      onYes={onYes}
      onNo={onNo}
      className="xconfirm"
    >
      <p className="xpath">{look.place}</p>
      <p>{t(isFolder ? 'exchange:confirm.text' : 'exchange:place.confirmText')}</p>
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
      <p className="sub">{t(isFolder ? 'exchange:confirm.attachments' : 'exchange:place.attachments')}</p>
    </ConfirmDialog>
  )
}
