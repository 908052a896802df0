import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { basisInWords } from '@shared/calendar/basis.ts'
import { formatDate, formatDateTime } from '@shared/i18n/dates.ts'
import { whoWords } from '@shared/i18n/whoWords.ts'
import type { CalendarChange } from '@shared/recalculation/changes.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import type { OpenDialog } from './CalendarDialogs.tsx'
import { CalendarFrame } from './CalendarFrame.tsx'
import { useDayWords } from './dayWords.ts'
import { MovesTable } from './MovesTable.tsx'

/** Every change of the calendar with who made it, whose dates it moved, and the way to take it back. */
export function ChangesDialog({
  onOpen,
  onClose,
}: {
  readonly onOpen: (dialog: OpenDialog) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: changes, error } = useCall('work-calendar.changes', undefined)
  return (
    <CalendarFrame title={t('workCalendar:changes.title')} wide action={null} onClose={onClose}>
      <ErrorNotice error={error} />
      {!changes && !error && <SkeletonRows rows={4} />}
      {changes?.length === 0 && <p className="sub">{t('workCalendar:changes.none')}</p>}
      {changes && changes.length > 0 && (
        <ul className="wc-list">
          {changes.map((change) => (
            <Change key={change.id} change={change} all={changes} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </CalendarFrame>
  )
}

function Change({
  change,
  all,
  onOpen,
}: {
  readonly change: CalendarChange
  readonly all: readonly CalendarChange[]
  readonly onOpen: (dialog: OpenDialog) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const mayChange = useMay('calendar')
  const [shown, setShown] = useState(false)
  const isUndoable = mayChange && change.counts && change.acceptedData === null
  return (
    <li className={change.counts ? '' : 'off'}>
      <div>
        <div className="b">{formatDateTime(change.at, language)}</div>
        <div className="s12 mut">{whoWords(change, t)}</div>
      </div>
      <div>
        <What change={change} all={all} />
        {change.basis && <div className="s12 mut">{inWords(basisInWords(change.basis))}</div>}
        {change.moved > 0 && <div>{t('workCalendar:changes.moved', { count: change.moved })}</div>}
        {!change.counts && <span className="st done">{t('workCalendar:changes.takenBack')}</span>}
      </div>
      <div className="a">
        {change.moved > 0 && (
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t('workCalendar:changes.complaints')}
          </Button>
        )}
        {isUndoable && (
          <Button
            size="small"
            onClick={() => onOpen({ kind: 'undo', changeId: change.id, isRedo: change.undoes !== null })}
          >
            {t(change.undoes === null ? 'workCalendar:action.undo' : 'workCalendar:action.redo')}
          </Button>
        )}
      </div>
      {shown && (
        <div className="whole">
          <Moved changeId={change.id} />
        </div>
      )}
    </li>
  )
}

function What({
  change,
  all,
}: {
  readonly change: CalendarChange
  readonly all: readonly CalendarChange[]
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const wordsOf = useDayWords()
  const undone = all.find(({ id }) => id === change.undoes)
  return (
    <div className="what">
      {change.days.map(({ date, kind, name }) => (
        <div key={date}>
          {kind === null
            ? t('workCalendar:changes.unmarked', { date: formatDate(date, language, 'weekday-short') })
            : t('workCalendar:changes.marked', {
                date: `${formatDate(date, language, 'weekday-short')}.${date.slice(0, 4)}`,
                what: wordsOf({ kind, name }),
              })}
        </div>
      ))}
      {change.years.map(({ year, status }) => (
        <div key={year}>
          {t('workCalendar:changes.yearMarked', {
            year,
            status: t(`workCalendar:impact.yearStatus.${status}`),
          })}
        </div>
      ))}
      {undone &&
        t('workCalendar:changes.undone', { date: formatDate(dateOf(undone.at), language, 'numeric') })}
      {change.acceptedData !== null && t('workCalendar:changes.accepted', { version: change.acceptedData })}
    </div>
  )
}

function Moved({ changeId }: { readonly changeId: string }): ReactNode {
  const { t } = useTranslation()
  const { data: moves } = useCall('work-calendar.change', { changeId })
  if (!moves) return <SkeletonRows rows={3} />
  if (moves.length === 0) return <p className="sub">{t('workCalendar:changes.noComplaints')}</p>
  return <MovesTable moves={moves} total={moves.length} />
}
