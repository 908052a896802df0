import { Radio, RadioGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ExchangeKind } from '@shared/exchange/databasePlace.ts'
import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { CarryButton } from '../../../app/carry/CarryButton.tsx'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { DatabaseRows } from './DatabaseRows.tsx'
import { ExchangeSwitch } from './ExchangeSwitch.tsx'
import { FolderRows } from './FolderRows.tsx'
import { SealRow } from './SealRow.tsx'

/** What the exchange goes through, what lies there, and the switch. */
export function PlaceCard({ page }: { readonly page: ExchangePage }): ReactNode {
  const { t } = useTranslation()
  const mayChange = useMay('exchange')
  return (
    <section className="card" aria-label={t('exchange:folder.title')}>
      <div className="h">
        <h2>{t('exchange:folder.title')}</h2>
      </div>
      {mayChange && <Kind page={page} />}
      {page.kind === 'folder' ? (
        <FolderRows page={page} mayChange={mayChange} />
      ) : (
        <DatabaseRows page={page} mayChange={mayChange} />
      )}
      {page.kind === 'folder' && hasPlace(page) && <SealRow seal={page.seal} mayChange={mayChange} />}
      {hasPlace(page) && <ExchangeSwitch page={page} mayChange={mayChange} />}
      {mayChange && <ByHand />}
    </section>
  )
}

/** Also at a desk that is not offline: it takes in what another one carried here. */
function ByHand(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="st-row">
      <span>{t('exchange:carry.title')}</span>
      <span className="x">{t('exchange:carry.short')}</span>
      <span className="v">
        <CarryButton />
      </span>
    </div>
  )
}

function Kind({ page }: { readonly page: ExchangePage }): ReactNode {
  const { t } = useTranslation()
  const choose = useAction('exchange.choose-kind')
  return (
    <div className="xkind">
      <RadioGroup
        layout="horizontal"
        aria-label={t('exchange:place.kind')}
        value={page.kind}
        disabled={page.isOn}
        onChange={(_event, { value }) => choose.mutate({ kind: ExchangeKind.parse(value) })}
      >
        <Radio value="folder" label={t('exchange:place.folder')} />
        <Radio value="database" label={t('exchange:place.database')} />
      </RadioGroup>
      {page.isOn && <p className="s12 mut">{t('exchange:place.offFirst')}</p>}
      <ErrorNotice error={choose.error} />
    </div>
  )
}

const hasPlace = ({ kind, folder, database }: ExchangePage): boolean =>
  kind === 'folder' ? folder !== '' : database !== null
