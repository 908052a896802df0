import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addWorkingDays, type WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import { boardStart } from '@shared/queries/calendarBoard.ts'
import { monthOf, type LocalDate } from '@shared/time/localDate.ts'

import { call } from '../../api/client.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import type { CalendarPlace } from './calendarAddress.ts'

/** Prints the view as it stands, or saves it as a file. */
export function CalendarPrint({
  place,
  onFailure,
}: {
  readonly place: CalendarPlace
  readonly onFailure: (error: unknown) => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { loaded, toDoKnown } = useAppState()
  // Paper outlives the moment: what is not complete yet is not put on it.
  const isComplete = place.view === 'month' ? loaded >= 1 : toDoKnown
  const documentOf = useCalendarDocument(place)
  const print = async (): Promise<void> => {
    await call('printing.print-document', { document: await documentOf() })
    tell({ title: t('calendar:printed') })
  }
  const save = async (): Promise<void> => {
    const suggestedName = `${t('calendar:fileName')} ${place.month ?? place.from ?? ''}`.trim()
    const { path } = await call('printing.save-document', { document: await documentOf(), suggestedName })
    if (path !== null) tell({ title: t('calendar:saved'), text: path })
  }
  const run = (what: () => Promise<void>): void => {
    onFailure(null)
    what().catch(onFailure)
  }
  useKeys({ 'Ctrl+KeyP': () => isComplete && run(print) })
  return (
    <Menu positioning="below-end">
      <MenuTrigger>
        <Button
          icon={<Print20Regular />}
          aria-label={t('calendar:print')}
          title={t('calendar:print')}
          disabled={!isComplete}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Print20Regular />} secondaryContent="Ctrl+P" onClick={() => run(print)}>
            {t('action.print')}
          </MenuItem>
          <MenuItem icon={<DocumentPdf20Regular />} onClick={() => run(save)}>
            {t('calendar:savePdf')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useCalendarDocument(place: CalendarPlace): () => Promise<CalendarDocument> {
  const { office, operator, now, today } = useAppState()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  return async () => ({
    kind: 'calendar',
    language,
    office: office ? inLanguage(office.name, language) : '',
    today,
    printedAt: now,
    printedBy: operator?.shortName ?? '',
    content: await contentOf(place, today, calendar),
  })
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
