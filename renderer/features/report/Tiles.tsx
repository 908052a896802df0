import { Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import { shareInTime, type Figure, type Tally } from '@shared/report/figures.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { FigureButton, type OpenFigure } from './FigureButton.tsx'
import { usePercent } from './percent.ts'

type Totals = { readonly totals: Tally; readonly previous: Tally | null; readonly onOpen: OpenFigure }

/** The six figures a head of department asks for first; no share without the counts behind it. */
export function Tiles({
  report,
  onOpen,
}: {
  readonly report: MonthlyReport
  readonly onOpen: OpenFigure
}): ReactNode {
  const totals = { totals: report.totals, previous: report.previous, onOpen }
  return (
    <div className="kp">
      <ReceivedTile {...totals} />
      <InTimeTile {...totals} />
      <LateTile {...totals} />
      <SatisfiedTile {...totals} />
      <ForwardedTile {...totals} />
      <ExtendedTile {...totals} />
    </div>
  )
}

function Tile({
  label,
  value,
  note,
}: {
  readonly label: string
  readonly value: ReactNode
  readonly note: ReactNode
}): ReactNode {
  return (
    <div className="kpi">
      <div className="l">{label}</div>
      <div className="v">{value}</div>
      <div className="d">{note}</div>
    </div>
  )
}

function ReceivedTile({ totals, previous, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const was = previous?.figures.received
  return (
    <Tile
      label={t('report:tile.received')}
      value={<Count figure="received" totals={totals} onOpen={onOpen} />}
      note={
        was === undefined ? (
          t('report:tile.nothingBefore')
        ) : (
          <>
            <Change by={totals.figures.received - was} /> {t('report:tile.compared', { previous: was })}
          </>
        )
      }
    />
  )
}

function InTimeTile({ totals, previous, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const percent = usePercent()
  const language = useLanguage()
  const share = shareInTime(totals)
  const was = previous && shareInTime(previous)
  const points = share === null || was === null ? null : Math.round((share - was) * 1000) / 10
  const { reviewed, reviewed_in_time } = totals.figures
  return (
    <Tile
      label={t('report:tile.inTime')}
      value={
        <>
          <FigureButton figure="reviewed_in_time" count={reviewed_in_time} onOpen={onOpen}>
            {share === null ? t('report:tile.nothing') : percent(share)}
          </FigureButton>
          <small>
            {formatNumber(reviewed_in_time, language)} {t('report:tile.of', { count: reviewed })}
          </small>
        </>
      }
      note={
        points === null ? (
          t('report:tile.nothingBefore')
        ) : (
          <>
            <b className={points < 0 ? 'fg-over' : 'fg-ok'}>
              {arrow(points)}{' '}
              {t('report:tile.points', { value: formatNumber(Math.abs(points), language, 1) })}
            </b>{' '}
            {t(`report:tile.${points > 0 ? 'better' : points < 0 ? 'worse' : 'same'}`)}
          </>
        )
      }
    />
  )
}

function LateTile({ totals, previous, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const was = previous?.figures.reviewed_late
  const by = was === undefined ? null : totals.figures.reviewed_late - was
  return (
    <Tile
      label={t('report:tile.late')}
      value={<Count figure="reviewed_late" totals={totals} onOpen={onOpen} />}
      note={
        by === null ? (
          t('report:tile.nothingBefore')
        ) : (
          <>
            <Change by={by} lessIsBetter /> {t(`report:tile.${by > 0 ? 'more' : by < 0 ? 'fewer' : 'same'}`)}
          </>
        )
      }
    />
  )
}

function SatisfiedTile({ totals, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const percent = usePercent()
  const { received, satisfied_before_forwarding } = totals.figures
  return (
    <Tile
      label={t('report:tile.satisfied')}
      value={<Count figure="satisfied_before_forwarding" totals={totals} onOpen={onOpen} />}
      note={
        received > 0 &&
        t('report:tile.shareOfReceived', { share: percent(satisfied_before_forwarding / received) })
      }
    />
  )
}

function ForwardedTile({ totals, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const { forwarded, forwarded_late } = totals.figures
  return (
    <Tile
      label={t('report:tile.forwarded')}
      value={
        <>
          <Count figure="forwarded_in_time" totals={totals} onOpen={onOpen} />
          <small>{t('report:tile.of', { count: forwarded })}</small>
        </>
      }
      note={
        forwarded_late === 0 ? (
          t('report:tile.noneLate')
        ) : (
          <FigureButton figure="forwarded_late" count={forwarded_late} onOpen={onOpen}>
            <b className="fg-over row late">
              <Warning16Filled aria-hidden="true" />
              {t('report:tile.lateCount', { late: forwarded_late })}
            </b>
          </FigureButton>
        )
      }
    />
  )
}

function ExtendedTile({ totals, onOpen }: Totals): ReactNode {
  const { t } = useTranslation()
  const { notified_in_time, notified_late } = totals.figures
  const count = notified_in_time + notified_late
  return (
    <Tile
      label={t('report:tile.extended')}
      value={<Count figure="extended" totals={totals} onOpen={onOpen} />}
      note={
        notified_late === 0
          ? t('report:tile.notified', { count })
          : t('report:tile.notifiedLate', { count, late: notified_late })
      }
    />
  )
}

function Count({
  figure,
  totals,
  onOpen,
}: {
  readonly figure: Figure
  readonly totals: Tally
  readonly onOpen: OpenFigure
}): ReactNode {
  return <FigureButton figure={figure} count={totals.figures[figure]} onOpen={onOpen} />
}

/** «▲ 12»; green or red only where more or less is better. */
function Change({
  by,
  lessIsBetter = false,
}: {
  readonly by: number
  readonly lessIsBetter?: boolean
}): ReactNode {
  const language = useLanguage()
  if (by === 0) return null
  const tone = !lessIsBetter ? 'sub' : by > 0 ? 'fg-over' : 'fg-ok'
  return (
    <b className={tone}>
      {arrow(by)} {formatNumber(Math.abs(by), language)}
    </b>
  )
}

function arrow(by: number): string {
  return by > 0 ? '▲' : by < 0 ? '▼' : '='
}
