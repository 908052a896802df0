import { kazakhCalendar } from '@shared/calendar/kazakhstan.ts'
import type { WorkCalendar } from '@shared/calendar/workCalendar.ts'

import { useAppState } from '../app/appState.tsx'

/** The working calendar of the office, the same the main process counts with. */
export function useWorkCalendar(): WorkCalendar {
  return kazakhCalendar(useAppState().office?.week ?? 5)
}
