import { Button } from '@fluentui/react-components'
import { Add20Regular, Print20Regular, QrCode20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import { workingDayNumber } from '@shared/queries/calendarDays.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../../app/appState.tsx'
import { go } from '../../app/navigation.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'

/** The date in both languages, which working day of the month it is, and what starts from here. */
export function TodayHeader({
  onReprint,
  mine,
}: {
  readonly onReprint: (() => void) | null
  /** The switch to one's own complaints. */
  readonly mine: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const readsOnly = useReadsOnly()
  const { number, total } = workingDayNumber(useWorkCalendar(), today)
  const other: Language = language === 'kk' ? 'ru' : 'kk'
  return (
    <PageHeader
      title={t('today:title')}
      meta={
        <>
          <b>{formatDate(today, language, 'full')}</b>
          <br />
          <span className="mut">
            {number === null ? t('today:dayOff') : t('today:workingDay', { number, total })}
            {' · '}
            <span lang={other}>{dayIn(today, other)}</span>
          </span>
        </>
      }
      actions={
        <>
          {mine}
          {onReprint && (
            <Button icon={<Print20Regular />} aria-keyshortcuts="Control+P" onClick={onReprint}>
              {t('today:reprint')}
              <KeyHint>Ctrl+P</KeyHint>
            </Button>
          )}
          <Button icon={<QrCode20Regular />} aria-keyshortcuts="F3" onClick={() => go('/register')}>
            {t('today:find')}
            <KeyHint>F3</KeyHint>
          </Button>
          {!readsOnly && (
            <Button
              icon={<Add20Regular />}
              appearance="primary"
              size="large"
              aria-keyshortcuts="F2"
              onClick={() => go('/intake')}
            >
              {t('today:accept')}
              <KeyHint>F2</KeyHint>
            </Button>
          )}
        </>
      }
    />
  )
}

/** «сейсенбі, 17 наурыз» */
function dayIn(date: LocalDate, language: Language): string {
  return `${weekdayName(isoWeekday(date), language, 'long')}, ${formatDate(date, language, 'day-month')}`
}
