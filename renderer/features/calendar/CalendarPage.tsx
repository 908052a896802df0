import { useState, type ReactNode } from 'react'

import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { CalendarFilters } from './CalendarFilters.tsx'
import { CalendarHeader } from './CalendarHeader.tsx'
import { useCalendarPlace } from './calendarAddress.ts'
import { AgendaView } from './agenda/AgendaView.tsx'
import { BoardView } from './board/BoardView.tsx'
import { MonthView } from './month/MonthView.tsx'
import './calendar.css'

const VIEWS = { month: MonthView, board: BoardView, agenda: AgendaView } as const

/** The due dates of all providers: as a month, as a board of providers and days, or as an agenda. */
export function CalendarPage(): ReactNode {
  const { place, move } = useCalendarPlace()
  const [failure, setFailure] = useState<unknown>(null)
  const View = VIEWS[place.view]
  return (
    <>
      <CalendarHeader place={place} move={move} onFailure={setFailure} />
      <ErrorNotice error={failure} />
      <CalendarFilters place={place} move={move} />
      <View place={place} move={move} />
    </>
  )
}
