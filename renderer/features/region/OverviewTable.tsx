import { CheckmarkCircle16Filled, Clock16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { OfficeCounts, OfficeOverview } from '@shared/region/regionOverview.ts'

import { useMoment } from '../../app/exchangeLook.ts'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { useByName } from './useByName.ts'
import { useOfficeTroubles } from './useOfficeTroubles.ts'

const COLUMNS = ['overdue', 'dueToday', 'forward', 'notice', 'answer', 'complaints'] as const

/** A row an office: the five questions of Today, how many complaints, and how its reading goes. */
export function OverviewTable({
  offices,
  totals,
  onOpen,
  isOpening,
}: {
  readonly offices: readonly OfficeOverview[]
  readonly totals: OfficeCounts
  readonly onOpen: (id: string) => void
  readonly isOpening: boolean
}): ReactNode {
  const { t } = useTranslation()
  const inOrder = useByName()
  return (
    <table className="tbl rg-overview">
      <colgroup>
        <col />
        {COLUMNS.map((column) => (
          <col key={column} className="n" />
        ))}
        <col className="when" />
        <col className="state" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('region:column.office')}</th>
          {COLUMNS.map((column) => (
            <th key={column} className="r" scope="col">
              {t(`region:column.${column}`)}
            </th>
          ))}
          <th scope="col">{t('region:column.seen')}</th>
          <th scope="col">{t('region:column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder(offices, ({ office }) => office.name).map((one) => (
          <OfficeRow key={one.office.id} one={one} onOpen={onOpen} isOpening={isOpening} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>{t('region:total')}</td>
          <Counts counts={totals} />
          <td colSpan={2} aria-hidden="true" />
        </tr>
      </tfoot>
    </table>
  )
}

function OfficeRow({
  one,
  onOpen,
  isOpening,
}: {
  readonly one: OfficeOverview
  readonly onOpen: (id: string) => void
  readonly isOpening: boolean
}): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const moment = useMoment()
  const { office, reading, summary } = one
  return (
    <tr>
      <th scope="row" className="el">
        <button
          type="button"
          className="fig name"
          aria-label={t('region:open', { office: inWords(office.name) })}
          title={inWords(office.name)}
          aria-disabled={isOpening}
          onClick={() => !isOpening && onOpen(office.id)}
        >
          {inWords(office.name)}
        </button>
      </th>
      <Counts counts={summary?.counts ?? null} />
      <td>{reading.lastSeenAt === null ? '—' : moment(reading.lastSeenAt)}</td>
      <td className="wrap">
        <State one={one} />
      </td>
    </tr>
  )
}

function Counts({ counts }: { readonly counts: OfficeCounts | null }): ReactNode {
  const language = useLanguage()
  return COLUMNS.map((column) => {
    const count = counts?.[column] ?? null
    const late = column === 'overdue' && count !== null && count > 0
    return (
      <td key={column} className={late ? 'r b fg-over' : 'r'}>
        {count === null ? '…' : formatNumber(count, language)}
      </td>
    )
  })
}

function State({ one }: { readonly one: OfficeOverview }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const troubles = useOfficeTroubles()(one)
  const { lastSuccessAt } = one.reading
  if (troubles.length > 0)
    return troubles.map((trouble) => (
      <span key={trouble} className="rg-state fg-over">
        <Warning16Filled aria-hidden="true" />
        {trouble}
      </span>
    ))
  if (lastSuccessAt === null)
    return (
      <span className="rg-state mut">
        <Clock16Regular aria-hidden="true" />
        {t('region:state.never')}
      </span>
    )
  return (
    <span className="rg-state fg-ok">
      <CheckmarkCircle16Filled aria-hidden="true" />
      {t('region:state.read', { when: moment(lastSuccessAt) })}
    </span>
  )
}
