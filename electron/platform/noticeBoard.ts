import type { ReminderPlace } from '@shared/reminders/reminderPlace.ts'

/** A message of the system. */
export type Notice = {
  readonly title: string
  readonly text: string
  readonly sound: boolean
  /** The list a click on it opens. */
  readonly opens: ReminderPlace
}

/** What is written at the icon in the notification area. */
export type TrayWords = { readonly tooltip: string; readonly open: string; readonly exit: string }

/** Where the desktop shows what the program says without being asked. */
export type NoticeBoard = {
  /** Whether the window is before the operator's eyes: what it shows need not be said again. */
  isInFront(): boolean
  /** Nothing happens on a system that has no such messages. */
  show(notice: Notice): void
  /** The count at the program's button on the taskbar, 0 for none; `words` for those who hear it read. */
  badge(count: number, words: string): void
  /** The icon in the notification area; null takes it away. */
  tray(words: TrayWords | null): void
}

/** Keeps what it was given: for tests. */
export function createFakeNoticeBoard(): NoticeBoard & {
  inFront: boolean
  readonly shown: Notice[]
  readonly badges: number[]
  readonly trays: (TrayWords | null)[]
} {
  const board = {
    inFront: false,
    shown: [] as Notice[],
    badges: [] as number[],
    trays: [] as (TrayWords | null)[],
    isInFront: (): boolean => board.inFront,
    show: (notice: Notice): void => void board.shown.push(notice),
    badge: (count: number): void => void board.badges.push(count),
    tray: (words: TrayWords | null): void => void board.trays.push(words),
  }
  return board
}
