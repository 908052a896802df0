import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatMonth, formatNumber } from '@shared/i18n/dates.ts'
import type { TrendMonth } from '@shared/report/trend.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { shareAxisFrom } from './axis.ts'
import { usePercent } from './percent.ts'

const FRAME = { left: 46, right: 380, top: 24, bottom: 98 }
const STEPS = 2

type Point = TrendMonth & { readonly x: number; readonly share: number | null }

/** The share reviewed in time, month by month; a month without reviews leaves a gap. */
export function TrendChart({ trend }: { readonly trend: readonly TrendMonth[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card chart trend">
      <div className="h">
        <h2>{t('report:trend.title')}</h2>
        <span className="n">{t('report:trend.note')}</span>
      </div>
      <div className="bd">
        <Line trend={trend} />
        <TrendTable trend={trend} />
      </div>
    </section>
  )
}

function Line({ trend }: { readonly trend: readonly TrendMonth[] }): ReactNode {
  const language = useLanguage()
  const step = (FRAME.right - FRAME.left) / trend.length
  const points = trend.map((month, n): Point => {
    const share = month.reviewed === 0 ? null : month.inTime / month.reviewed
    return { ...month, x: FRAME.left + step * (n + 0.5), share }
  })
  const shares = points.map(({ share }) => share).filter((share) => share !== null)
  const from = shareAxisFrom(Math.min(1, ...shares), STEPS)
  const y = (share: number): number =>
    FRAME.bottom - ((share - from) / (1 - from)) * (FRAME.bottom - FRAME.top)
  const seen = points.filter(hasShare)
  return (
    <svg viewBox="0 0 384 120" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {Array.from({ length: STEPS + 1 }, (_, n) => from + ((1 - from) / STEPS) * n).map((value) => (
        <g key={value}>
          <line x1={FRAME.left - 4} x2={FRAME.right} y1={y(value)} y2={y(value)} stroke="#dfe6e9" />
          <text x={FRAME.left - 8} y={y(value) + 4} textAnchor="end" className="axis">
            {formatNumber(value * 100, language)} %
          </text>
        </g>
      ))}
      <polyline
        fill="none"
        stroke="#00697f"
        strokeWidth="2.2"
        points={seen.map(({ x, share }) => `${x},${y(share)}`).join(' ')}
      />
      {seen.map(({ month, x, share }) => (
        <Dot key={month} x={x} y={y(share)} share={share} isLast={month === trend.at(-1)?.month} />
      ))}
      {points.map(({ month, x }) => (
        <text key={month} x={x} y={116} textAnchor="middle" className="name">
          {formatMonth(month, language).slice(0, 3).toLowerCase()}
        </text>
      ))}
    </svg>
  )
}

function Dot({
  x,
  y,
  share,
  isLast,
}: {
  readonly x: number
  readonly y: number
  readonly share: number
  readonly isLast: boolean
}): ReactNode {
  const percent = usePercent()
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={isLast ? 5 : 3.6}
        fill={isLast ? '#00697f' : '#fff'}
        stroke="#00697f"
        strokeWidth="2"
      />
      <text x={x} y={y - 9} textAnchor="middle" className={isLast ? 'value' : 'plain'}>
        {percent(share).replace(' %', '')}
      </text>
    </>
  )
}

/** The same for those who do not see the line, with the counts a share is made of. */
function TrendTable({ trend }: { readonly trend: readonly TrendMonth[] }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const percent = usePercent()
  return (
    <table className="sr">
      <caption>{t('report:trend.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report:trend.month')}</th>
          <th scope="col">{t('report:column.share')}</th>
          <th scope="col">{t('report:figure.reviewed_in_time')}</th>
          <th scope="col">{t('report:figure.reviewed')}</th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ month, reviewed, inTime }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month, language)}</th>
            <td>{reviewed === 0 ? t('report:trend.noReviews') : percent(inTime / reviewed)}</td>
            <td>{inTime}</td>
            <td>{reviewed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function hasShare(point: Point): point is Point & { readonly share: number } {
  return point.share !== null
}
