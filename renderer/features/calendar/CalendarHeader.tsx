import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components'
import {
  AppsListDetail20Regular,
  Board20Regular,
  CalendarLtr20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { formatDate, formatMonth } from '@shared/i18n/dates.ts'
import { BOARD_DAYS, boardEnd, boardStart } from '@shared/queries/calendarBoard.ts'
import { addDays, addMonths, monthOf } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { AGENDA_HORIZONS, CalendarView, type ViewProps } from './calendarAddress.ts'
import { untilDate } from '../today/untilDate.ts'
import { usePlainKeys } from './usePlainKeys.ts'
import { CalendarPrint } from './CalendarPrint.tsx'

const ICONS = { month: CalendarLtr20Regular, board: Board20Regular, agenda: AppsListDetail20Regular } as const

/** Title, the stretch of time shown and how to move it, and the three views. */
export function CalendarHeader({
  place,
  move,
  onFailure,
}: ViewProps & { readonly onFailure: (error: unknown) => void }): ReactNode {
  const { t } = useTranslation()
  const toView = (view: CalendarView): void => move({ view })
  useKeys(
    Object.fromEntries(CalendarView.options.map((view, n) => [`Alt+Digit${n + 1}`, () => toView(view)])),
  )
  return (
    <PageHeader
      title={t('calendar:title')}
      meta={
        place.view === 'agenda' ? (
          <Horizon place={place} move={move} />
        ) : (
          <Stretch place={place} move={move} />
        )
      }
      actions={
        <>
          <TabList
            className="cal-tabs"
            size="small"
            aria-label={t('calendar:viewsLabel')}
            selectedValue={place.view}
            onTabSelect={(_, { value }) => toView(CalendarView.parse(value))}
          >
            {CalendarView.options.map((view, n) => {
              const Icon = ICONS[view]
              return (
                <Tab key={view} value={view} icon={<Icon />} aria-keyshortcuts={`Alt+${n + 1}`}>
                  {t(`calendar:view.${view}`)}
                  <KeyHint>{`Alt+${n + 1}`}</KeyHint>
                </Tab>
              )
            })}
          </TabList>
          <CalendarPrint place={place} onFailure={onFailure} />
        </>
      }
    />
  )
}

/** The month or the weeks shown, with the buttons and keys that move them. */
function Stretch({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const isMonth = place.view === 'month'
  const moveBy = useMoveBy({ place, move })
  const toToday = (): void => move({ month: null, day: null, from: null })
  usePlainKeys({ PageUp: () => moveBy(-1), PageDown: () => moveBy(1), Home: toToday })
  return (
    <div className="row">
      <Button
        icon={<ChevronLeft20Regular />}
        aria-label={t(isMonth ? 'calendar:previousMonth' : 'calendar:earlier')}
        aria-keyshortcuts="PageUp"
        onClick={() => moveBy(-1)}
      />
      <b className="cal-stretch" aria-live="polite">
        {useStretchWords(place)}
      </b>
      <Button
        icon={<ChevronRight20Regular />}
        aria-label={t(isMonth ? 'calendar:nextMonth' : 'calendar:later')}
        aria-keyshortcuts="PageDown"
        onClick={() => moveBy(1)}
      />
      <Button className={isMonth ? '' : 'only-l'} aria-keyshortcuts="Home" onClick={toToday}>
        {t('calendar:today')}
        <KeyHint>Home</KeyHint>
      </Button>
    </div>
  )
}

function useMoveBy({ place, move }: ViewProps): (direction: 1 | -1) => void {
  const { today } = useAppState()
  return (direction) => {
    if (place.view === 'board') {
      move({ from: addDays(boardStart(place.from ?? today), direction * BOARD_DAYS) })
    } else {
      move({ month: addMonths(place.month ?? monthOf(place.day ?? today), direction), day: null })
    }
  }
}

/** «Март 2026» or «16 марта – 3 апреля». */
export function useStretchWords(place: ViewProps['place']): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  if (place.view === 'month') return formatMonth(place.month ?? monthOf(place.day ?? today), language)
  const from = boardStart(place.from ?? today)
  return t('calendar:range', {
    from: formatDate(from, language, 'day-month'),
    to: formatDate(boardEnd(from, calendar), language, 'day-month'),
  })
}

/** How far the agenda looks. */
function Horizon({ place, move }: ViewProps): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  const until = untilDate(addWorkingDays(calendar, today, place.ahead), language)
  return (
    <Menu
      checkedValues={{ ahead: [String(place.ahead)] }}
      onCheckedValueChange={(_, { checkedItems }) => move({ ahead: Number(checkedItems[0]) })}
    >
      <MenuTrigger>
        <Button icon={<CalendarLtr20Regular />}>{t('calendar:fromToday', { date: until })}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {AGENDA_HORIZONS.map((days) => (
            <MenuItemRadio key={days} name="ahead" value={String(days)}>
              {t('calendar:horizon', { count: days })}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
