import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAppState } from '../../app/appState.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'

const TILES = ['received', 'inTime', 'late', 'satisfied', 'forwarded', 'extended'] as const

/** The page while the journal is being read: a report of half a journal would be a wrong report. */
export function ReportSkeleton(): ReactNode {
  const { t } = useTranslation()
  const { loaded } = useAppState()
  return (
    <>
      <div className="kp">
        {TILES.map((tile) => (
          <div className="kpi" key={tile}>
            <div className="l">{t(`report:tile.${tile}`)}</div>
            <div className="v">{t('report:tile.nothing')}</div>
            <div className="d">&nbsp;</div>
          </div>
        ))}
      </div>
      <section className="card grow">
        <div className="h">
          <h2>{t('report:tab.providers')}</h2>
          {loaded < 1 && (
            <span className="n">{t('journalLoading', { percent: Math.floor(loaded * 100) })}</span>
          )}
        </div>
        <div className="bd">
          <SkeletonRows rows={10} height={20} />
        </div>
      </section>
    </>
  )
}
