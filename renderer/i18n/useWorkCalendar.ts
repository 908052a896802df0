import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { WorkCalendar } from '@shared/calendar/workCalendar.ts'

import { useAppState } from '../app/appState.tsx'

/** The working calendar of the office, the same the main process counts with: it changes when the head changes it. */
export function useWorkCalendar(): WorkCalendar {
  const { office, calendar } = useAppState()
  return officeWorkCalendar(office?.week ?? 5, calendar)
}
