import { Button } from '@fluentui/react-components'
import { BuildingGovernment32Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import { useAppState } from '../../app/appState.tsx'
import { sectionOf } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'
import { useByName } from './useByName.ts'
import { useChooseOffice } from './useChooseOffice.ts'

/** Stands where a page is about one office while all are shown. */
export function ChooseOffice(): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { region } = useAppState()
  const offices = useByName()(region?.offices ?? [], ({ name }) => name)
  const [path] = useLocation()
  const { choose, isOpening, error } = useChooseOffice()
  return (
    <>
      <PageHeader title={t(`sections.${sectionOf(path)}`)} />
      <ErrorNotice error={error} />
      <section className="card grow">
        <EmptyState
          icon={<BuildingGovernment32Regular />}
          title={t('region:choose.title')}
          text={t('region:choose.text')}
          actions={
            <div className="rg-choose">
              {offices.map(({ id, name }) => (
                <Button key={id} disabledFocusable={isOpening} onClick={() => choose(id, path)}>
                  {inWords(name)}
                </Button>
              ))}
            </div>
          }
        />
      </section>
    </>
  )
}
