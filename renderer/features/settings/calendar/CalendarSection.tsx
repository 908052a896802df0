import { useState, type ReactNode } from 'react'

import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import { dayOf, type CalendarDay, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { datesOfYear } from '@shared/calendar/yearFile.ts'
import { yearOf, type LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useMay } from '../../../app/rights.ts'
import { useKeys } from '../../../app/keys.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { CalendarDialogs, type OpenDialog } from './CalendarDialogs.tsx'
import { DaysCard } from './DaysCard.tsx'
import { PendingBar } from './PendingBar.tsx'
import { YearCard } from './YearCard.tsx'
import { YearStatusBar } from './YearStatusBar.tsx'

import './workCalendar.css'

/** No complaint is older, and no order looks further ahead. */
const FIRST_YEAR = 2010
const LAST_YEAR = 2099

/** The working calendar of the office: the year at a glance, its days off with their basis, and what the head may change. */
export function CalendarSection(): ReactNode {
  const { today, calendar: marks } = useAppState()
  const calendar = useWorkCalendar()
  const [year, setYear] = useState(yearOf(today))
  const goTo = (wanted: number): void => setYear(Math.min(Math.max(wanted, FIRST_YEAR), LAST_YEAR))
  const [chosen, setChosen] = useState<LocalDate | null>(null)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  useKeys({ PageUp: () => goTo(year - 1), PageDown: () => goTo(year + 1) })
  const mayChange = useMay('calendar')
  const ofOffice = new Set(marks.days.map(({ date }) => date).filter((date) => yearOf(date) === year))
  const open = mayChange ? setDialog : null
  return (
    <SettingsFrame section="calendar">
      <div className="setcols wc-cols">
        <YearCard
          calendar={calendar}
          year={year}
          onYear={goTo}
          ofOffice={ofOffice}
          chosen={chosen}
          onChoose={setChosen}
          onOpen={(date) => open?.({ kind: 'day', date })}
        />
        <div className="setcol wc-side">
          <PendingBar onOpen={open} />
          <YearStatusBar calendar={calendar} year={year} onOpen={open} />
          <DaysCard
            days={notableDays(calendar, year, ofOffice)}
            shipped={kazakhCalendar(calendar.week)}
            ofOffice={ofOffice}
            chosen={chosen}
            onOpen={open}
            onHistory={() => setDialog({ kind: 'history' })}
          />
        </div>
      </div>
      {dialog && (
        <CalendarDialogs dialog={dialog} year={year} onOpen={setDialog} onClose={() => setDialog(null)} />
      )}
    </SettingsFrame>
  )
}

/** Every day of the year that is not what the plain week says, and those the office made plain again. */
function notableDays(
  calendar: WorkCalendar,
  year: number,
  ofOffice: ReadonlySet<LocalDate>,
): readonly CalendarDay[] {
  return datesOfYear(year)
    .map((date) => dayOf(calendar, date))
    .filter(({ date, kind }) => (kind !== 'working' && kind !== 'weekend') || ofOffice.has(date))
}
