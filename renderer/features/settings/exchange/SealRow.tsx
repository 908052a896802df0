import { Button } from '@fluentui/react-components'
import { Key20Regular, LockClosed20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { GiveKeyDialog } from './GiveKeyDialog.tsx'
import { NewKeyDialog, ShownKeyDialog } from './KeyDialogs.tsx'

type Props = { readonly seal: ExchangePage['seal']; readonly mayChange: boolean }

/** Whether the folder is sealed with the office key, what still lies in plain, and the ways to a key. */
export function SealRow({ seal, mayChange }: Props): ReactNode {
  const { t } = useTranslation()
  const isNeeded = useIsNeeded(seal)
  return (
    <div className="st-row">
      <span>{t('exchange:seal.label')}</span>
      <span className="x" role="status">
        {isNeeded ? <b className="xskew">{t('exchange:seal.needed')}</b> : t(stateOf(seal))}
        {isNeeded && !mayChange && <div>{t('exchange:seal.neededHead')}</div>}
        <PlainLeft plain={seal.plain} />
      </span>
      {mayChange && <Ways isOn={seal.isOn && seal.key !== 'none'} isNeeded={isNeeded} />}
    </div>
  )
}

/** The place turned this workstation away for want of the key, or it will. */
function useIsNeeded(seal: Props['seal']): boolean {
  const { data: status } = useCall('exchange.status', undefined)
  const failure = status?.failure
  return (
    failure === 'exchange-sealed' || failure === 'exchange-other-key' || (seal.isOn && seal.key === 'none')
  )
}

function stateOf({ isOn, key }: Props['seal']) {
  if (!isOn) return 'exchange:seal.off'
  return key === 'kept' ? 'exchange:seal.kept' : 'exchange:seal.untilEnd'
}

function PlainLeft({ plain }: Pick<ExchangePage['seal'], 'plain'>): ReactNode {
  const { t } = useTranslation()
  if (!plain) return null
  const who = plain.others.map(({ mark, files }) => `${mark} (${files})`).join(', ')
  return (
    <>
      {plain.own > 0 && <div className="xskew">{t('exchange:seal.own', { count: plain.own })}</div>}
      {who !== '' && <div className="xskew">{t('exchange:seal.others', { who })}</div>}
    </>
  )
}

function Ways({ isOn, isNeeded }: { readonly isOn: boolean; readonly isNeeded: boolean }): ReactNode {
  const { t } = useTranslation()
  const make = useAction('exchange.new-key')
  const show = useAction('exchange.show-key')
  const [isGiving, setIsGiving] = useState(false)
  return (
    <span className="v xbuttons">
      {!isOn && !isNeeded && (
        <Button icon={<LockClosed20Regular />} onClick={() => make.mutate(undefined)}>
          {t('exchange:seal.turnOn')}
        </Button>
      )}
      {isOn && !isNeeded && (
        <Button icon={<Key20Regular />} onClick={() => show.mutate(undefined)}>
          {t('exchange:seal.show')}
        </Button>
      )}
      {(isNeeded || !isOn) && (
        <Button
          icon={<Key20Regular />}
          appearance={isNeeded ? 'primary' : 'secondary'}
          onClick={() => setIsGiving(true)}
        >
          {t('exchange:seal.give')}
        </Button>
      )}
      <ErrorNotice error={make.error ?? show.error} />
      {make.data && <NewKeyDialog phrase={make.data.phrase} onClose={make.reset} />}
      {show.data && <ShownKeyDialog phrase={show.data.phrase} onClose={show.reset} />}
      {isGiving && <GiveKeyDialog onClose={() => setIsGiving(false)} />}
    </span>
  )
}
