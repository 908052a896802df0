import { Button } from '@fluentui/react-components'
import { BuildingGovernment32Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { OverviewTable } from './OverviewTable.tsx'
import { useChooseOffice } from './useChooseOffice.ts'

/** All offices at a glance: what is late where, and whether each is still heard of. */
export function OverviewPage(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const { data, error } = useCall('region.overview', undefined)
  const choosing = useChooseOffice()
  const failure = data?.databaseFailure ?? null
  return (
    <>
      <PageHeader
        title={t('region:all')}
        meta={
          <>
            <b>{formatDate(today, language, 'full')}</b>
            <br />
            <span className="mut">{t('region:overview.about')}</span>
          </>
        }
      />
      <ErrorNotice error={error ?? choosing.error} />
      {failure !== null && <ErrorNotice error={{ code: failure, message: '' }} />}
      <section className="card grow" aria-label={t('region:all')} data-region="list">
        {!data && !error && <SkeletonRows rows={8} />}
        {data?.offices.length === 0 && <NoOffices />}
        {data && data.offices.length > 0 && (
          <div className="scroll">
            <OverviewTable
              offices={data.offices}
              totals={data.totals}
              onOpen={(id) => choosing.choose(id)}
              isOpening={choosing.isOpening}
            />
          </div>
        )}
      </section>
    </>
  )
}

function NoOffices(): ReactNode {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<BuildingGovernment32Regular />}
      title={t('region:none.title')}
      text={t('region:none.text')}
      actions={
        <Button appearance="primary" onClick={() => go('/settings/exchange')}>
          {t('region:none.action')}
        </Button>
      }
    />
  )
}
