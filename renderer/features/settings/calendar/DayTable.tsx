import { Button, Switch, Tooltip } from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { dayOf, type CalendarDay, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useDayWords } from './dayWords.ts'

type DayTableProps = {
  readonly days: readonly CalendarDay[]
  /** The calendar as it comes with the program, to compare with. */
  readonly shipped: WorkCalendar
  readonly ofOffice: ReadonlySet<LocalDate>
  readonly chosen: LocalDate | null
  readonly onlyDiffering: boolean
  readonly onOnlyDiffering: (only: boolean) => void
  /** Null for those who may only look. */
  readonly onRestore: ((date: LocalDate) => void) | null
}

/** Every day of the year that is not what the plain week says, with what it rests on; those of the office beside what the program's data say. */
export function DayTable(props: DayTableProps): ReactNode {
  const { t } = useTranslation()
  const { days, ofOffice, onlyDiffering } = props
  const shown = onlyDiffering ? days.filter(({ date }) => ofOffice.has(date)) : days
  return (
    <>
      {ofOffice.size > 0 && (
        <div className="wc-differ">
          <Switch
            checked={onlyDiffering}
            label={t('workCalendar:days.onlyDiffering', { count: ofOffice.size })}
            onChange={(_, data) => props.onOnlyDiffering(data.checked)}
          />
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="dirlist" role="group" aria-label={t('workCalendar:days.title')} tabIndex={0}>
        <table className="tbl wc-tbl">
          <colgroup>
            <col style={{ width: 84 }} />
            <col />
            <col style={{ width: '38%' }} />
            {props.onRestore && ofOffice.size > 0 && <col style={{ width: 44 }} />}
          </colgroup>
          <thead>
            <tr>
              <th>{t('workCalendar:days.day')}</th>
              <th>{t('workCalendar:days.name')}</th>
              <th>{t('workCalendar:days.basis')}</th>
              {props.onRestore && ofOffice.size > 0 && <th aria-label={t('workCalendar:days.restore')}></th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => (
              <Row key={day.date} {...props} day={day} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Row({
  day,
  shipped,
  ofOffice,
  chosen,
  onRestore,
}: DayTableProps & { readonly day: CalendarDay }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const wordsOf = useDayWords()
  const row = useRef<HTMLTableRowElement>(null)
  const isChosen = day.date === chosen
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const isOffice = ofOffice.has(day.date)
  const basis = day.basis ? inWords(day.basis) : ''
  return (
    <tr ref={row} className={isChosen ? 'sel' : ''}>
      <td className="b">{formatDate(day.date, language, 'weekday-short')}</td>
      <td>
        <span className="wc-whole">{wordsOf(day)}</span>
        {isOffice && (
          <span className="s12 mut wc-whole">
            {t('workCalendar:days.shipped', { what: wordsOf(dayOf(shipped, day.date)) })}
          </span>
        )}
      </td>
      <td>
        <span className="wc-name">{t(`day.${day.kind}`)}</span>
        {basis !== '' && (
          // The order of the office is read here; the law of a holiday is the same in every row.
          <span className={isOffice ? 's12 mut wc-whole' : 's12 mut wc-name'} title={basis}>
            {basis}
          </span>
        )}
      </td>
      {onRestore && ofOffice.size > 0 && (
        <td>
          {isOffice && (
            <Tooltip content={t('workCalendar:days.restore')} relationship="label">
              <Button
                appearance="subtle"
                size="small"
                icon={<ArrowUndo16Regular />}
                aria-label={`${t('workCalendar:days.restore')}: ${formatDate(day.date, language, 'numeric')}`}
                onClick={() => onRestore(day.date)}
              />
            </Tooltip>
          )}
        </td>
      )}
    </tr>
  )
}
