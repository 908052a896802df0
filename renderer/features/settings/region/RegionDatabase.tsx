import { Switch } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction, useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { DatabaseRows } from '../exchange/DatabaseRows.tsx'

/** The central database of the region, of which the department reads all offices. */
export function RegionDatabase({
  isOn,
  failure,
  mayChange,
}: {
  readonly isOn: boolean
  readonly failure: string | null
  readonly mayChange: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { data: page } = useCall('exchange.page', undefined)
  const read = useAction('region.read-database')
  return (
    <section className="card" aria-label={t('region:database.title')}>
      <div className="h">
        <h2>{t('region:database.title')}</h2>
      </div>
      <div className="bd">
        <p className="s13 sub">{t('region:database.about')}</p>
        {page?.database && (
          <Switch
            label={t('region:database.read')}
            checked={isOn}
            disabled={!mayChange}
            onChange={(_event, { checked }) => read.mutate({ on: checked })}
          />
        )}
        <ErrorNotice error={read.error} />
        {failure !== null && <ErrorNotice error={{ code: failure, message: '' }} />}
      </div>
      {page && <DatabaseRows page={page} mayChange={mayChange} />}
    </section>
  )
}
