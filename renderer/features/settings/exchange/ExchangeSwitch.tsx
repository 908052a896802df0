import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage, PlaceLook } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ConfirmExchange } from './ConfirmExchange.tsx'

/** On or off; before it is switched on the place is looked at, and the head says yes to who is there. */
export function ExchangeSwitch({
  page,
  mayChange,
}: {
  readonly page: ExchangePage
  readonly mayChange: boolean
}): ReactNode {
  const { t } = useTranslation()
  const change = useAction('exchange.switch')
  const test = useAction('exchange.test')
  const [asked, setAsked] = useState<PlaceLook | null>(null)
  const ask = async (): Promise<void> => setAsked(await test.mutateAsync(undefined).catch(() => null))
  return (
    <>
      <ErrorNotice error={test.error ?? change.error} />
      <div className="st-row">
        <span>{t('exchange:folder.on')}</span>
        <span className="x">{t('exchange:folder.onNote')}</span>
        {mayChange && (
          <span className="v">
            {page.isOn ? (
              <Button onClick={() => change.mutate({ on: false })}>{t('exchange:folder.turnOff')}</Button>
            ) : (
              <Button appearance="primary" disabledFocusable={test.isPending} onClick={() => void ask()}>
                {t('exchange:folder.turnOn')}
              </Button>
            )}
          </span>
        )}
      </div>
      {asked && (
        <ConfirmExchange
          kind={page.kind}
          look={asked}
          onYes={() => {
            setAsked(null)
            change.mutate({ on: true })
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </>
  )
}
