import { Button } from '@fluentui/react-components'
import { Delete20Regular, FolderOpen20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { OfficeOverview } from '@shared/region/regionOverview.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useMoment } from '../../../app/exchangeLook.ts'
import { ExchangeButton } from '../../../app/ExchangeControls.tsx'
import { useMay } from '../../../app/rights.ts'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { RegionDatabase } from './RegionDatabase.tsx'

import '../exchange/exchange.css'
import '../../region/region.css'

/** Where the offices of the region are read from: their exchange folders, and the central database. */
export function RegionPlaces(): ReactNode {
  const { t } = useTranslation()
  const mayChange = useMay('exchange')
  const { data, error } = useCall('region.overview', undefined)
  const { data: status } = useCall('exchange.status', undefined)
  const add = useAction('region.add-folder')
  const offices = data?.offices ?? []
  return (
    <SettingsFrame section="exchange">
      <div className="setcols xcols rg-places">
        <div className="setcol">
          <ErrorNotice error={error ?? add.error} />
          <section className="card" aria-label={t('region:places.title')}>
            <div className="h">
              <h2>{t('region:places.title')}</h2>
              {status && status.state !== 'off' && (
                <span className="mla">
                  <ExchangeButton state={status.state} />
                </span>
              )}
            </div>
            <p className="bd s13 sub">{t('region:places.about')}</p>
            {offices.map((one) => (
              <Place key={one.office.id} one={one} mayChange={mayChange} />
            ))}
            {data && offices.length === 0 && <p className="bd s13">{t('region:places.none')}</p>}
            {mayChange && (
              <div className="ft">
                <Button
                  icon={<FolderOpen20Regular />}
                  appearance="primary"
                  onClick={() => add.mutate(undefined)}
                >
                  {t('region:places.add')}
                </Button>
              </div>
            )}
          </section>
        </div>
        <div className="setcol">
          {data && (
            <RegionDatabase isOn={data.databaseOn} failure={data.databaseFailure} mayChange={mayChange} />
          )}
        </div>
      </div>
    </SettingsFrame>
  )
}

function Place({ one, mayChange }: { readonly one: OfficeOverview; readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const moment = useMoment()
  const remove = useAction('region.remove')
  const [asks, setAsks] = useState(false)
  const { office, reading } = one
  const { source } = office
  const name = inWords(office.name)
  return (
    <>
      <div className="st-row">
        <span>
          <b>{name}</b>
        </span>
        <span className="x">
          <span className="xpath">
            {source.kind === 'folder' ? source.folder : t('region:places.fromDatabase')}
          </span>
          <br />
          {reading.lastSuccessAt === null
            ? t('region:state.never')
            : t('region:state.read', { when: moment(reading.lastSuccessAt) })}
        </span>
        {mayChange && source.kind === 'folder' && (
          <span className="v">
            <Button
              icon={<Delete20Regular />}
              aria-label={t('region:places.remove', { office: name })}
              title={t('region:places.remove', { office: name })}
              onClick={() => setAsks(true)}
            />
          </span>
        )}
      </div>
      {reading.failure !== null && <ErrorNotice error={{ code: reading.failure, message: '' }} />}
      <ErrorNotice error={remove.error} />
      {asks && (
        <ConfirmDialog
          title={t('region:places.removeTitle', { office: name })}
          yes={t('region:places.removeConfirm')}
          onYes={() => {
            setAsks(false)
            remove.mutate({ id: office.id })
          }}
          onNo={() => setAsks(false)}
        >
          {t('region:places.removeText')}
        </ConfirmDialog>
      )}
    </>
  )
}
