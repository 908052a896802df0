import { CheckmarkCircle16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeKind } from '@shared/exchange/databasePlace.ts'
import type { PlaceLook } from '@shared/ipc/calls/exchangeCalls.ts'

import { usePeerName } from './usePeerName.ts'

/** What lies in the chosen place, and who exchanges through it already. */
export function Look({ kind, look }: { readonly kind: ExchangeKind; readonly look: PlaceLook }): ReactNode {
  const { t } = useTranslation()
  const nameOf = usePeerName()
  const others = look.peers.filter(({ isOwn }) => !isOwn)
  return (
    <p className="ft row xlook" role="status">
      <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
      <span>
        {t(kind === 'folder' ? 'exchange:folder.fine' : 'exchange:place.fine', { count: look.events })}{' '}
        {others.length === 0
          ? t('exchange:folder.alone')
          : t('exchange:folder.others', { who: others.map(nameOf).join('; ') })}
      </span>
    </p>
  )
}
