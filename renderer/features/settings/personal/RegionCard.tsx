import { Button, Radio, RadioGroup } from '@fluentui/react-components'
import { Eye20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { DEFAULT_REGION_VIEW, RegionView } from '@shared/personalData/regionView.ts'

import { useAction } from '../../../api/hooks.ts'
import { useOfficeRefusal } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { RefusalTip } from '../../../components/RefusalTip.tsx'
import { useToast } from '../../../components/Toasts.tsx'

/** What the region sees of people's data. */
export function RegionCard({ chosen }: { readonly chosen: RegionView | null }): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const refusal = useOfficeRefusal('personal-data')
  const [view, setView] = useState(chosen ?? DEFAULT_REGION_VIEW)
  const { mutate, isPending, error } = useAction('personal-data.save-region-view')
  const save = (): void =>
    mutate({ view }, { onSuccess: () => tell({ title: t('personalData:region.saved') }) })
  return (
    <section className="card" aria-label={t('personalData:region.title')}>
      <div className="h">
        <Eye20Regular className="i" aria-hidden="true" />
        <h2>{t('personalData:region.title')}</h2>
      </div>
      <div className="bd form">
        <p className="s13 sub">{t('personalData:region.text')}</p>
        <ErrorNotice error={error} />
        <RadioGroup
          aria-label={t('personalData:region.title')}
          value={view}
          disabled={refusal !== null}
          onChange={(_, { value }) => setView(RegionView.catch(view).parse(value))}
        >
          {RegionView.options.map((one) => (
            <Radio key={one} value={one} label={t(`personalData:region.view.${one}`)} />
          ))}
        </RadioGroup>
        {chosen === null && <p className="s12 mut">{t('personalData:region.unset')}</p>}
        <RefusalTip refusal={refusal}>
          <Button
            disabledFocusable={refusal !== null || isPending || view === chosen}
            onClick={() => refusal === null && save()}
          >
            {t('personalData:region.save')}
          </Button>
        </RefusalTip>
      </div>
    </section>
  )
}
