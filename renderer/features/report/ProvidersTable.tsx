import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { Figure, Tally } from '@shared/report/figures.ts'
import type { MonthlyReport, ProviderRow } from '@shared/report/monthlyReport.ts'
import { datesOfMonth } from '@shared/time/localDate.ts'

import { go, SECTIONS } from '../../app/navigation.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { PartRect, PARTS, type Part, type PartCounts } from './barParts.tsx'
import type { OpenFigure } from './FigureButton.tsx'
import { PROVIDER_COLUMNS, ProviderCols, ProviderHeads } from './providerColumns.tsx'
import { TallyCells } from './TallyCells.tsx'

const FIGURES = PROVIDER_COLUMNS.map(([, figure]) => figure)

/** Bars share one scale, so that a long one is many complaints. */
const BAR = { width: 120, height: 12 }

/** Every provider that had a complaint in the month. */
export function ProvidersTable({
  report,
  onOpen,
}: {
  readonly report: MonthlyReport
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  const most = Math.max(1, ...report.rows.map(({ tally }) => allOf(tally)))
  return (
    <table className="tbl providers">
      <colgroup>
        <col />
        <ProviderCols />
        <col className="bar" />
      </colgroup>
      <thead>
        <tr>
          <th className="w" scope="col">
            {t('report:column.provider')}
          </th>
          <ProviderHeads look="w" />
          <th className="w" scope="col">
            {t('report:column.bar')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr key={row.providerId}>
            <ProviderCell row={row} report={report} />
            <TallyCells tally={row.tally} figures={FIGURES} providerId={row.providerId} onOpen={onOpen} />
            <td>
              <Bar tally={row.tally} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('report:total')}</td>
          <TallyCells tally={report.totals} figures={FIGURES} onOpen={onOpen} />
          <td>
            <Bar tally={report.totals} most={allOf(report.totals)} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** The provider's complaints of the month stand in the register. */
function ProviderCell({
  row,
  report,
}: {
  readonly row: ProviderRow
  readonly report: MonthlyReport
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const dates = datesOfMonth(report.month)
  const open = (): void =>
    go(SECTIONS.register, {
      query: { view: 'all', provider: row.providerId, from: dates[0] ?? '', to: dates.at(-1) ?? '' },
    })
  return (
    <th scope="row" className="el" title={inLanguage(row.name, language)}>
      <button type="button" className="fig name" onClick={open}>
        {inLanguage(row.shortName, language) || inLanguage(row.name, language) || t('report:noProvider')}
      </button>
    </th>
  )
}

function Bar({ tally, most }: { readonly tally: Tally; readonly most: number }): ReactNode {
  const { t } = useTranslation()
  const counts = partsOf(tally)
  const gaps = PARTS.filter((part) => counts[part] > 0).length
  const scale = (BAR.width - gaps) / most
  const pieces = piecesOf(counts, scale)
  return (
    <svg
      width={BAR.width}
      height={BAR.height}
      viewBox={`0 0 ${BAR.width} ${BAR.height}`}
      role="img"
      aria-label={t('report:bar', counts)}
    >
      {pieces.map((piece) => (
        <PartRect key={piece.part} {...piece} y={0} height={BAR.height} />
      ))}
    </svg>
  )
}

type Piece = { readonly part: Part; readonly x: number; readonly width: number }

/** Where each part of the bar begins, a pixel after the one before it. */
function piecesOf(counts: PartCounts, scale: number): readonly Piece[] {
  let x = 0
  return PARTS.filter((part) => counts[part] > 0).map((part) => {
    const piece = { part, x, width: Math.max(2, counts[part] * scale) }
    x += piece.width + 1
    return piece
  })
}

const PART_FIGURES: Readonly<Record<Part, Figure>> = {
  satisfied: 'satisfied_before_forwarding',
  inTime: 'decided_in_time',
  late: 'reviewed_late',
  ended: 'ended',
  open: 'closing',
}

function partsOf({ figures }: Tally): PartCounts {
  const { satisfied, inTime, late, ended, open } = PART_FIGURES
  return {
    satisfied: figures[satisfied],
    inTime: figures[inTime],
    late: figures[late],
    ended: figures[ended],
    open: figures[open],
  }
}

function allOf({ figures }: Tally): number {
  return figures.opening + figures.received + figures.reopened
}
