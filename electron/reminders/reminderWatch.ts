import type { Operator } from '@shared/directory/records.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import { duesOf, type Dues } from '@shared/reminders/dues.ts'
import { placeOf } from '@shared/reminders/reminderPlace.ts'
import { badgeCount, remindersNow, remindersOf, type Occasion } from '@shared/reminders/reminders.ts'
import { reminderWords } from '@shared/reminders/reminderWords.ts'
import { officeTime, today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import type { NoticeBoard, TrayWords } from '../platform/noticeBoard.ts'
import { reminderSourcesOf } from './reminderSources.ts'

type TFunction = ReturnType<typeof createTexts>['t']

/** What there is to be reminded of, and whom. */
type Desk = { readonly operator: Operator; readonly occasion: Occasion; readonly dues: Dues }

/**
 * Looks whether something has to be told now, and keeps the badge and the icon in the notification area by what is
 * open. To be called when something has changed and once a minute: it keeps no time of its own.
 */
export function createReminderWatch(parts: Parts, board: NoticeBoard): () => void {
  const texts = createTexts('ru')
  const showBadge = whenChanged(NO_BADGE, ({ count, words }) => board.badge(count, words))
  const showTray = whenChanged<TrayWords | null>(null, (words) => board.tray(words))
  return () => {
    const { language, reminders: settings } = parts.settings.read()
    const t = texts.getFixedT(language)
    const desk = deskOf(parts)
    if (desk && settings.notify) tell(desk, settings.sound, t, { parts, board })
    const now = desk ? badgeOf(desk, t) : NO_BADGE
    showBadge(settings.badge ? now : NO_BADGE)
    showTray(settings.tray ? trayWords(now.words, t) : null)
  }
}

/** Nobody at the desk, no hours, or not read far enough to know: nothing to tell. A closed desk is still somebody's. */
function deskOf(parts: Parts): Desk | null {
  const { session, world, reading, clock, calendar } = parts
  const operator = session.holder()
  const { office } = world.directory
  if (!operator || !office || !reading.isToDoKnown()) return null
  const occasion = { now: officeTime(clock), calendar: calendar(), hours: office.hours, role: operator.role }
  return { operator, occasion, dues: duesOf(reminderSourcesOf(parts)) }
}

function tell(
  { operator, occasion, dues }: Desk,
  sound: boolean,
  t: TFunction,
  { parts, board }: { readonly parts: Parts; readonly board: NoticeBoard },
): void {
  const { reminders: memory, session, clock, log } = parts
  // Whoever has the open desk before their eyes sees the same there.
  if (board.isInFront() && !session.isLocked()) return
  const day = today(clock)
  const reminders = remindersNow(occasion, dues, memory.of(operator.id, day).keys)
  if (reminders.length === 0) return
  const title = t('reminders:notice.title')
  board.show({ title, text: reminderWords(reminders, t), sound, opens: placeOf(reminders) })
  const keys = reminders.flatMap((one) => one.keys)
  memory.remember(operator.id, day, { keys }).catch((error: unknown) => {
    log.error('what was told today could not be kept', error)
  })
}

type Badge = { readonly count: number; readonly words: string }

const NO_BADGE: Badge = { count: 0, words: '' }

/** Everybody sees the taskbar, so it counts what concerns everybody. */
function badgeOf({ occasion, dues }: Desk, t: TFunction): Badge {
  const count = badgeCount(occasion, dues)
  return count === 0 ? NO_BADGE : { count, words: reminderWords(remindersOf(dues, 'registrar'), t) }
}

function trayWords(words: string, t: TFunction): TrayWords {
  const tooltip = [t('productName'), words].filter(Boolean).join(': ')
  return { tooltip, open: t('reminders:tray.open'), exit: t('reminders:tray.exit') }
}

/** Shows only what differs from what is there already. */
function whenChanged<T>(there: T, show: (value: T) => void): (value: T) => void {
  let known = JSON.stringify(there)
  return (value) => {
    const next = JSON.stringify(value)
    if (next !== known) show(value)
    known = next
  }
}
