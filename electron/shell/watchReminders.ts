import type { BrowserWindow } from 'electron'

import type { Topic } from '@shared/ipc/protocol.ts'

import type { Office } from '../compose.ts'
import type { Log } from '../platform/log.ts'
import { createReminderWatch } from '../reminders/reminderWatch.ts'
import { lockDesk } from '../session/lockDesk.ts'
import { closeIntoTray } from './closing.ts'
import { createNoticeBoard } from './noticeBoard.ts'

const EVERY_MS = 60_000

/** What may change what somebody is reminded of. */
const TOPICS: ReadonlySet<Topic> = new Set([
  'journal.changed',
  'journal.loading',
  'day.changed',
  'session.changed',
])

/** Reminds by the means of the system for as long as the window lives. Answers with what wants to hear every topic. */
export function watchReminders(window: BrowserWindow, { parts }: Office): (topic: Topic) => void {
  const { settings, log } = parts
  const exit = closeIntoTray(window, {
    isTrayOn: () => settings.read().reminders.tray,
    // A window nobody sees is a desk nobody sits at; its own idle clock runs slow while it is hidden.
    onHidden: () => lockDesk(parts),
  })
  const look = safely(createReminderWatch(parts, createNoticeBoard(window, exit)), log)
  const soon = onceATurn(look)
  setInterval(look, EVERY_MS).unref()
  window.on('blur', soon)
  soon()
  return (topic) => {
    if (TOPICS.has(topic)) soon()
  }
}

/** What the system makes of a message must not stop anybody's work. */
function safely(look: () => void, log: Log): () => void {
  return () => {
    try {
      look()
    } catch (error) {
      log.error('a reminder could not be shown', error)
    }
  }
}

/** Not in the middle of what published the topic, and once for many of them. */
function onceATurn(look: () => void): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    setImmediate(() => {
      isComing = false
      look()
    })
  }
}
