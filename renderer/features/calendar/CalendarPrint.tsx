import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addWorkingDays, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { boardStart } from '@shared/queries/calendarBoard.ts'
import { monthOf, type LocalDate } from '@shared/time/localDate.ts'

import { call } from '../../api/client.ts'
import { useAppState } from '../../app/appState.tsx'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import type { CalendarPlace } from './calendarAddress.ts'
import { PaperPrint } from './PaperPrint.tsx'

/** Prints the view as it stands, or saves it as a file. */
export function CalendarPrint({
  place,
  onFailure,
}: {
  readonly place: CalendarPlace
  readonly onFailure: (error: unknown) => void
}): ReactNode {
  const { t } = useTranslation()
  const { loaded, toDoKnown, today } = useAppState()
  const calendar = useWorkCalendar()
  return (
    <PaperPrint
      contentOf={() => contentOf(place, today, calendar)}
      isComplete={place.view === 'month' ? loaded >= 1 : toDoKnown}
      fileName={`${t('calendar:fileName')} ${place.month ?? place.from ?? ''}`.trim()}
      words={{
        button: t('calendar:print'),
        printed: t('calendar:printed'),
        saved: t('calendar:saved'),
      }}
      onFailure={onFailure}
    />
  )
}

async function contentOf(
  { view, filter, ...place }: CalendarPlace,
  today: LocalDate,
  calendar: WorkCalendar,
): Promise<CalendarDocument['content']> {
  switch (view) {
    case 'board':
      return { view, board: await call('calendar.board', { from: boardStart(place.from ?? today), filter }) }
    case 'agenda': {
      const to = addWorkingDays(calendar, today, place.ahead)
      return { view, agenda: await call('calendar.agenda', { to, filter }) }
    }
    default: {
      const month = place.month ?? monthOf(place.day ?? today)
      return { view, grid: await call('calendar.month', { month, filter }) }
    }
  }
}
