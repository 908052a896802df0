import { useSearch } from 'wouter'

import { Figure } from '@shared/report/figures.ts'
import type { FigurePlace } from '@shared/report/figureComplaints.ts'
import { YearMonth } from '@shared/time/localDate.ts'

import { go, SECTIONS } from '../../app/navigation.ts'

export type ReportTab = 'providers' | 'services' | 'violations'
const TABS: readonly ReportTab[] = ['providers', 'services', 'violations']

/** What the page shows, kept in the address: one comes back from a card to the same figure of the same month. */
export type ReportAddress = {
  /** Null is the present month. */
  readonly month: YearMonth | null
  readonly tab: ReportTab
  /** The figure whose complaints are listed. */
  readonly place: FigurePlace | null
}

export function useReportAddress(): ReportAddress {
  return readAddress(useSearch())
}

export function readAddress(search: string): ReportAddress {
  const query = new URLSearchParams(search)
  const month = YearMonth.safeParse(query.get('month'))
  const figure = Figure.safeParse(query.get('figure'))
  return {
    month: month.success ? month.data : null,
    tab: TABS.find((tab) => tab === query.get('tab')) ?? 'providers',
    place: figure.success
      ? { figure: figure.data, providerId: query.get('provider'), serviceId: query.get('service') }
      : null,
  }
}

/** A new month or tab takes the place of the old one in the history; a list of complaints can be gone back from. */
export function goToReport(address: ReportAddress, replace = true): void {
  const { month, tab, place } = address
  const query = {
    ...(month && { month }),
    ...(tab !== 'providers' && { tab }),
    ...(place && { figure: place.figure }),
    ...(place?.providerId && { provider: place.providerId }),
    ...(place && place.serviceId !== null && { service: place.serviceId }),
  }
  go(SECTIONS.reports, { query, replace })
}
