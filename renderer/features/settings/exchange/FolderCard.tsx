import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, FolderOpen20Regular, PlugConnected20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Peer } from '@shared/exchange/exchangeStatus.ts'
import type { ExchangePage, FolderLook } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { ConfirmExchange } from './ConfirmExchange.tsx'
import { usePeerName } from './usePeerName.ts'

/** Which folder the exchange goes through, what lies in it, and the switch. */
export function FolderCard({ page }: { readonly page: ExchangePage }): ReactNode {
  const { t } = useTranslation()
  const mayChange = useMay('exchange')
  const choose = useAction('exchange.choose-folder')
  const test = useAction('exchange.test')
  const hasFolder = page.folder !== ''
  return (
    <section className="card" aria-label={t('exchange:folder.title')}>
      <div className="h">
        <h2>{t('exchange:folder.title')}</h2>
      </div>
      <div className="st-row">
        <span>{t('exchange:folder.label')}</span>
        <span className="x">
          <b className="xpath">{hasFolder ? page.folder : t('exchange:folder.none')}</b>
          <br />
          {t('exchange:folder.note')}
        </span>
        {mayChange && (
          <span className="v xbuttons">
            <Button icon={<FolderOpen20Regular />} onClick={() => choose.mutate(undefined)}>
              {t('exchange:folder.choose')}
            </Button>
            {hasFolder && (
              <Button
                icon={<PlugConnected20Regular />}
                disabledFocusable={test.isPending}
                onClick={() => test.mutate(undefined)}
              >
                {t('exchange:folder.test')}
              </Button>
            )}
          </span>
        )}
      </div>
      <ErrorNotice error={choose.error ?? test.error} />
      {test.data && <Look look={test.data} />}
      {hasFolder && <Switch page={page} mayChange={mayChange} />}
    </section>
  )
}

function Look({ look }: { readonly look: FolderLook }): ReactNode {
  const { t } = useTranslation()
  const nameOf = usePeerName()
  const others = look.peers.filter(({ isOwn }) => !isOwn)
  return (
    <p className="ft row xlook" role="status">
      <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
      <span>
        {t('exchange:folder.fine', { count: look.events })}{' '}
        {others.length === 0
          ? t('exchange:folder.alone')
          : t('exchange:folder.others', { who: others.map(nameOf).join('; ') })}
      </span>
    </p>
  )
}

function Switch({
  page,
  mayChange,
}: {
  readonly page: ExchangePage
  readonly mayChange: boolean
}): ReactNode {
  const { t } = useTranslation()
  const change = useAction('exchange.switch')
  const test = useAction('exchange.test')
  const [asked, setAsked] = useState<readonly Peer[] | null>(null)
  const ask = async (): Promise<void> => {
    const look = await test.mutateAsync(undefined).catch(() => null)
    if (look) setAsked(look.peers.filter(({ isOwn }) => !isOwn))
  }
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
          folder={page.folder}
          others={asked}
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
