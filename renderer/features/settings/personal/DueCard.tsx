import { Button } from '@fluentui/react-components'
import { EyeOff20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import { RETENTION_KINDS, type RetentionKind } from '@shared/personalData/retention.ts'

import { useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { FilterMenu } from '../../../components/filter/FilterMenu.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { DueTable } from './DueTable.tsx'
import { EraseDialog } from './EraseDialog.tsx'

/** Rows of a page: as many as are erased at once without losing sight of them. */
const PAGE = 50

/** Cases whose term of keeping is over: what is to be erased is chosen here, nothing goes by itself. */
export function DueCard({ isSet }: { readonly isSet: boolean }): ReactNode {
  const { t } = useTranslation()
  const may = useMay('personal-data')
  return (
    <section className="card grow pd-due" aria-label={t('personalData:due.title')} data-region="list">
      <div className="h">
        <EyeOff20Regular className="i" aria-hidden="true" />
        <h2>{t('personalData:due.title')}</h2>
        <span className="n">{t('personalData:due.text')}</span>
      </div>
      {may && isSet ? (
        <DueList />
      ) : (
        <p className="bd s13 sub">{t(may ? 'personalData:due.unset' : 'personalData:due.headOnly')}</p>
      )}
    </section>
  )
}

function DueList(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [kind, setKind] = useState<RetentionKind | null>(null)
  const [offset, setOffset] = useState(0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isErasing, setErasing] = useState(false)
  const { data, error } = useCall('personal-data.due', { kind, offset, limit: PAGE })
  const rows = data?.rows ?? []
  const total = data?.total ?? 0
  const show = (next: { kind?: RetentionKind | null; offset?: number }): void => {
    if (next.kind !== undefined) setKind(next.kind)
    setOffset(next.offset ?? 0)
    setChosen(new Set())
  }
  // What was erased meanwhile, here or at another desk, is chosen no longer.
  const ids = rows.map(({ id }) => id).filter((id) => chosen.has(id))
  return (
    <>
      <div className="pd-bar">
        <FilterMenu
          name={t('personalData:due.filter')}
          value={kind}
          options={RETENTION_KINDS.map((value) => ({ value, label: t(`personalData:terms.kind.${value}`) }))}
          onChange={(value) => show({ kind: value })}
        />
        <span className="grow" />
        <Button
          appearance="primary"
          disabledFocusable={ids.length === 0}
          onClick={() => ids.length > 0 && setErasing(true)}
        >
          {t('personalData:due.erase')}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {data && total === 0 ? (
        <EmptyState title={t('personalData:due.empty')} text={t('personalData:due.emptyText')} />
      ) : (
        <DueTable rows={rows} chosen={chosen} onChoose={setChosen} />
      )}
      <div className="pd-foot">
        <span role="status">
          {t('personalData:due.count', { formatted: formatNumber(total, language) })}
          {ids.length > 0 &&
            ` · ${t('personalData:due.chosen', { formatted: formatNumber(ids.length, language) })}`}
        </span>
        <span className="grow" />
        {offset > 0 && (
          <Button size="small" onClick={() => show({ offset: Math.max(0, offset - PAGE) })}>
            {t('personalData:due.earlier')}
          </Button>
        )}
        {offset + PAGE < total && (
          <Button size="small" onClick={() => show({ offset: offset + PAGE })}>
            {t('personalData:due.later')}
          </Button>
        )}
      </div>
      {isErasing && <EraseDialog ids={ids} onClose={() => setErasing(false)} />}
    </>
  )
}
