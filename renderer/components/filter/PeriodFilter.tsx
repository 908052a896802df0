import { Button, Field, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import {
  addMonths,
  datesOfMonth,
  endOfMonth,
  monthOf,
  parseLocalDate,
  startOfMonth,
  yearOf,
  type LocalDate,
} from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { DateField } from '../DateField.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { FilterBox, filterButton } from './FilterMenu.tsx'

type Period = { readonly from: LocalDate | null; readonly to: LocalDate | null }

/** Days of receipt, from and to, or one of the usual periods. */
export function PeriodFilter({
  from,
  to,
  onChange,
}: Period & { readonly onChange: (period: Period) => void }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const [open, setOpen] = useState(false)
  const name = t('register:filter.period')
  const words = [
    from && t('register:filter.from', { date: formatDate(from, language, 'numeric') }),
    to && t('register:filter.to', { date: formatDate(to, language, 'numeric') }),
  ].filter(Boolean)
  const take = (period: Period): void => {
    onChange(period)
    setOpen(false)
  }
  const lastMonth = datesOfMonth(addMonths(monthOf(today), -1))
  return (
    <FilterBox name={name} active={words.length > 0} onRemove={() => onChange({ from: null, to: null })}>
      <Popover
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        positioning={{ position: 'below', align: 'start' }}
        trapFocus
      >
        <PopoverTrigger disableButtonEnhancement>
          {filterButton(name, words.join(' ') || t('register:filter.anyPeriod'))}
        </PopoverTrigger>
        <PopoverSurface className="period" aria-label={name}>
          <div className="row">
            <Button size="small" onClick={() => take({ from: startOfMonth(today), to: endOfMonth(today) })}>
              {t('register:filter.thisMonth')}
            </Button>
            <Button
              size="small"
              onClick={() => take({ from: lastMonth[0] ?? null, to: lastMonth.at(-1) ?? null })}
            >
              {t('register:filter.lastMonth')}
            </Button>
            <Button
              size="small"
              onClick={() => take({ from: parseLocalDate(`${yearOf(today)}-01-01`), to: today })}
            >
              {t('register:filter.thisYear')}
            </Button>
          </div>
          <div className="row">
            <Field label={t('register:filter.fromLabel')}>
              <DateField value={from} onChange={(value) => onChange({ from: value, to })} />
            </Field>
            <Field label={t('register:filter.toLabel')}>
              <DateField value={to} onChange={(value) => onChange({ from, to: value })} />
            </Field>
          </div>
        </PopoverSurface>
      </Popover>
    </FilterBox>
  )
}
