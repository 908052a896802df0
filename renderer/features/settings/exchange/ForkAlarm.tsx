import { Button } from '@fluentui/react-components'
import { Warning20Filled } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { NewIdentityDialog } from './NewIdentityDialog.tsx'

type Fork = NonNullable<ExchangePage['fork']>

/** Own records cannot go out, because of a twin or of a lost one: what that means, and the way out, which needs a new start. */
export function ForkAlarm({ fork }: { readonly fork: Fork }): ReactNode {
  const { t } = useTranslation()
  const mayChange = useMay('exchange')
  const order = useAction('exchange.new-identity')
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="mb err" role="alert">
      <Warning20Filled className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">{t(`exchange:fork.title.${fork.cause}`)}</div>
        <div>{t(`exchange:fork.text.${fork.cause}`, { seq: fork.seq, count: fork.records })}</div>
        <ErrorNotice error={order.error} />
        {fork.newMark !== null ? (
          <div className="t">{t('exchange:fork.ordered', { mark: fork.newMark })}</div>
        ) : (
          mayChange && (
            <div className="a">
              <Button size="small" onClick={() => setIsAsking(true)}>
                {t('exchange:fork.button')}
              </Button>
            </div>
          )
        )}
      </div>
      {isAsking && (
        <NewIdentityDialog
          cause={fork.cause}
          onYes={() => {
            setIsAsking(false)
            order.mutate(undefined)
          }}
          onNo={() => setIsAsking(false)}
        />
      )}
    </div>
  )
}
