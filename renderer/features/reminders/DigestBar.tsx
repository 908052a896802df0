import { Button } from '@fluentui/react-components'
import { AlertOn20Regular, Dismiss16Regular } from '@fluentui/react-icons'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import type { Digest } from '@shared/reminders/digest.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { addDays } from '@shared/time/localDate.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { DueIcon, dueClass, type DueLook } from '../../components/DueChip.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import './digest.css'

/** Where it is shown: nobody who is typing a complaint or has one open is interrupted. */
const LISTS: ReadonlySet<string> = new Set([SECTIONS.today, SECTIONS.calendar, SECTIONS.register])

/**
 * What the working day begins with, in one line above the page: each count opens its list. It takes no focus and
 * stands until the operator has put it away, once a day.
 */
export function DigestBar(): ReactNode {
  const { phase, toDoKnown } = useAppState()
  const [path] = useLocation()
  const isShown = phase === 'ready' && LISTS.has(path)
  const { data } = useCall('reminders.digest', undefined, { enabled: toDoKnown && isShown })
  return data && isShown ? <Bar digest={data} /> : null
}

function Bar({ digest }: { readonly digest: Digest }): ReactNode {
  const { t } = useTranslation()
  const atToday = useLocation()[0] === SECTIONS.today
  const bar = useRef<HTMLElement>(null)
  const { mutate: putAway, isPending } = useAction('reminders.dismiss-digest')
  const dismiss = (): void => {
    // The focus must not go down with the bar.
    if (bar.current?.contains(document.activeElement)) bar.current.closest<HTMLElement>('.main')?.focus()
    putAway(undefined)
  }
  // Elsewhere Esc goes back; from Today there is nowhere to go, so it means the bar.
  useKeys(atToday ? { Escape: dismiss } : {}, { unless: isInMenu })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    dismiss()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc for all the buttons in it
    <section
      ref={bar}
      className="mb info line dg"
      aria-label={t('reminders:digest.label')}
      data-region="digest"
      onKeyDown={onKeyDown}
    >
      <AlertOn20Regular className="i" aria-hidden="true" />
      <span className="t">{t('reminders:digest.label')}</span>
      <Counts digest={digest} />
      <div className="a">
        <Button
          size="small"
          icon={<Dismiss16Regular />}
          disabledFocusable={isPending}
          aria-keyshortcuts="Escape"
          onClick={dismiss}
        >
          {t('reminders:digest.dismiss')}
          {atToday && <KeyHint>Esc</KeyHint>}
        </Button>
      </div>
    </section>
  )
}

function Counts({ digest }: { readonly digest: Digest }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { overdue, dueToday, dueNext, nextDay, notices, answers, yearToConfirm: year } = digest
  const openTile = (tile: string) => () => go(SECTIONS.today, { query: { tile } })
  const nextWords =
    nextDay === addDays(digest.today, 1)
      ? t('reminders:digest.tomorrow', { count: dueNext })
      : t('reminders:digest.next', { count: dueNext, date: formatDate(nextDay, language, 'weekday-short') })
  return (
    <ul className="dg-counts">
      <Count look="overdue" count={overdue} onOpen={openTile('overdue')}>
        {t('reminders:digest.overdue', { count: overdue })}
      </Count>
      <Count look="due_today" count={dueToday} onOpen={openTile('due_today')}>
        {t('reminders:digest.dueToday', { count: dueToday })}
      </Count>
      <Count
        look="due_soon"
        count={dueNext}
        onOpen={() => go(SECTIONS.calendar, { query: { day: nextDay } })}
      >
        {nextWords}
      </Count>
      <Count count={notices} onOpen={openTile('notice')}>
        {t('reminders:digest.notices', { count: notices })}
      </Count>
      <Count count={answers} onOpen={openTile('answer')}>
        {t('reminders:digest.answers', { count: answers })}
      </Count>
      {year !== null && (
        <Count count={1} onOpen={() => go(`${SECTIONS.settings}/calendar`)}>
          {t('reminders:digest.year', { year })}
        </Count>
      )}
    </ul>
  )
}

/** There Esc closes the menu. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=menu], [role=listbox]') !== null
}

/** One count that opens its list; left out when there is none. */
function Count({
  look,
  count,
  onOpen,
  children,
}: {
  readonly look?: DueLook
  readonly count: number
  readonly onOpen: () => void
  readonly children: ReactNode
}): ReactNode {
  if (count === 0) return null
  return (
    <li>
      <button type="button" className={`st ${look ? dueClass(look) : 'plain'} dg-count`} onClick={onOpen}>
        {look && <DueIcon look={look} />}
        {children}
      </button>
    </li>
  )
}
