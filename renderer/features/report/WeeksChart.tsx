import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ReportWeek } from '@shared/report/weeks.ts'

import { PartRect, PARTS, type PartCounts } from './barParts.tsx'
import { axisTop } from './axis.ts'

const FRAME = { left: 30, right: 376, top: 16, bottom: 128 }
const STEPS = 3

/** The received of the month by week, stacked by what became of them. */
export function WeeksChart({ weeks }: { readonly weeks: readonly ReportWeek[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card chart weeks">
      <div className="h">
        <h2>{t('report:weeks.title')}</h2>
        <span className="n">{t('report:weeks.note')}</span>
      </div>
      <div className="bd">
        <Bars weeks={weeks} />
        <WeeksTable weeks={weeks} />
      </div>
    </section>
  )
}

function Bars({ weeks }: { readonly weeks: readonly ReportWeek[] }): ReactNode {
  const top = axisTop(Math.max(...weeks.map(sumOf), 0), STEPS)
  const y = (count: number): number => FRAME.bottom - (count / top) * (FRAME.bottom - FRAME.top)
  const step = (FRAME.right - FRAME.left) / Math.max(1, weeks.length)
  const width = Math.min(54, step * 0.64)
  return (
    <svg viewBox="0 0 384 148" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {Array.from({ length: STEPS + 1 }, (_, n) => (top / STEPS) * n).map((value) => (
        <g key={value}>
          <line x1={FRAME.left} x2={FRAME.right} y1={y(value)} y2={y(value)} stroke="#dfe6e9" />
          <text x={FRAME.left - 6} y={y(value) + 4} textAnchor="end" className="axis">
            {value}
          </text>
        </g>
      ))}
      {weeks.map((week, n) => {
        const middle = FRAME.left + step * (n + 0.5)
        return (
          <g key={week.from}>
            <Column week={week} x={middle - width / 2} width={width} y={y} />
            <text x={middle} y={y(sumOf(week)) - 4} textAnchor="middle" className="value">
              {sumOf(week)}
            </text>
            <text x={middle} y={144} textAnchor="middle" className="name">
              {nameOf(week)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

function Column({
  week,
  x,
  width,
  y,
}: {
  readonly week: ReportWeek
  readonly x: number
  readonly width: number
  readonly y: (count: number) => number
}): ReactNode {
  const counts = partsOf(week)
  let below = 0
  return PARTS.filter((part) => counts[part] > 0).map((part) => {
    const from = below
    below += counts[part]
    const height = Math.max(1.5, y(from) - y(below) - 1)
    return <PartRect key={part} part={part} x={x} y={y(below)} width={width} height={height} />
  })
}

/** The same figures for those who do not see the bars. */
function WeeksTable({ weeks }: { readonly weeks: readonly ReportWeek[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <table className="sr">
      <caption>{t('report:weeks.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report:weeks.week')}</th>
          <th scope="col">{t('report:tile.received')}</th>
          {PARTS.map((part) => (
            <th key={part} scope="col">
              {t(`report:legend.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{nameOf(week)}</th>
            <td>{sumOf(week)}</td>
            {PARTS.map((part) => (
              <td key={part}>{partsOf(week)[part]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** «2–6.02»: days of one month. */
function nameOf({ from, to }: ReportWeek): string {
  const days = [...new Set([Number(from.slice(8)), Number(to.slice(8))])].join('–')
  return `${days}.${to.slice(5, 7)}`
}

function partsOf({ satisfied, decidedInTime, late, ended, open }: ReportWeek): PartCounts {
  return { satisfied, inTime: decidedInTime, late, ended, open }
}

function sumOf({ satisfied, decidedInTime, late, ended, open }: ReportWeek): number {
  return satisfied + decidedInTime + late + ended + open
}
