import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import {
  CalendarLtr20Regular,
  ChevronDown16Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  Clock16Regular,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, formatMonth } from '@shared/i18n/dates.ts'
import { addMonths, parseYearMonth, type LocalDate, type YearMonth } from '@shared/time/localDate.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

type Range = { readonly first: YearMonth; readonly last: YearMonth }

/** Goes through the months the register knows; a month that still runs says for which day its figures are. */
export function MonthChooser({
  month,
  asOf,
  onChange,
  ...range
}: Range & {
  readonly month: YearMonth
  readonly asOf: { readonly isOpen: boolean; readonly asOf: LocalDate } | undefined
  readonly onChange: (month: YearMonth) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <div className="row">
        <Button
          icon={<ChevronLeft20Regular />}
          aria-label={t('report:month.previous')}
          aria-keyshortcuts="PageUp"
          disabled={month <= range.first}
          onClick={() => onChange(addMonths(month, -1))}
        />
        <MonthPopover month={month} {...range} onChange={onChange} />
        <Button
          icon={<ChevronRight20Regular />}
          aria-label={t('report:month.next')}
          aria-keyshortcuts="PageDown"
          disabled={month >= range.last}
          onClick={() => onChange(addMonths(month, 1))}
        />
      </div>
      {asOf?.isOpen === true && (
        <span className="st plain">
          <Clock16Regular aria-hidden="true" />
          {t('report:asOf', { date: formatDate(asOf.asOf, language, 'day-month') })}
        </span>
      )}
    </>
  )
}

function MonthPopover({
  month,
  first,
  last,
  onChange,
}: Range & { readonly month: YearMonth; readonly onChange: (month: YearMonth) => void }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [year, setYear] = useState(yearOf(month))
  const choose = (next: YearMonth): void => {
    setOpen(false)
    onChange(next)
  }
  return (
    <Popover
      open={open}
      trapFocus
      onOpenChange={(_event, data) => {
        setOpen(data.open)
        setYear(yearOf(month))
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<CalendarLtr20Regular />} className="monthname">
          {formatMonth(month, language)}
          <ChevronDown16Regular aria-hidden="true" />
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('report:month.choose')} className="monthpick">
        <div className="row">
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={t('report:month.previousYear')}
            disabled={year <= yearOf(first)}
            onClick={() => setYear(year - 1)}
          />
          <b className="grow tc" aria-live="polite">
            {year}
          </b>
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={t('report:month.nextYear')}
            disabled={year >= yearOf(last)}
            onClick={() => setYear(year + 1)}
          />
        </div>
        <Months year={year} month={month} first={first} last={last} onChange={choose} />
      </PopoverSurface>
    </Popover>
  )
}

function Months({
  year,
  month,
  first,
  last,
  onChange,
}: Range & {
  readonly year: number
  readonly month: YearMonth
  readonly onChange: (month: YearMonth) => void
}): ReactNode {
  const language = useLanguage()
  return (
    <div className="months">
      {monthsOf(year).map((one) => (
        <Button
          key={one}
          appearance={one === month ? 'primary' : 'subtle'}
          aria-pressed={one === month}
          disabled={one < first || one > last}
          onClick={() => onChange(one)}
        >
          {formatMonth(one, language).split(' ')[0]}
        </Button>
      ))}
    </div>
  )
}

function yearOf(month: YearMonth): number {
  return Number(month.slice(0, 4))
}

function monthsOf(year: number): readonly YearMonth[] {
  return Array.from({ length: 12 }, (_, n) =>
    parseYearMonth(`${String(year).padStart(4, '0')}-${String(n + 1).padStart(2, '0')}`),
  )
}
