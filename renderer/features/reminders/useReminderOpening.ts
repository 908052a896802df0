import { useCallback, useEffect, useRef } from 'react'

import type { Payload } from '@shared/ipc/protocol.ts'
import type { ReminderPlace } from '@shared/reminders/reminderPlace.ts'

import { useTopic } from '../../api/hooks.ts'
import { go, SECTIONS } from '../../app/navigation.ts'

const QUERIES: Readonly<Record<ReminderPlace, Readonly<Record<string, string>>>> = {
  today: {},
  overdue: { tile: 'overdue' },
  due_today: { tile: 'due_today' },
  control: { view: 'control' },
}

/** Opens the list of a reminder that was clicked; at a closed desk, once it is opened again. */
export function useReminderOpening(locked: boolean): void {
  const waiting = useRef<ReminderPlace | null>(null)
  const open = useCallback(() => {
    const place = waiting.current
    if (locked || place === null) return
    waiting.current = null
    go(SECTIONS.today, { query: QUERIES[place] })
  }, [locked])
  useEffect(open, [open])
  useTopic(
    'reminder.opened',
    useCallback(
      ({ place }: Payload<'reminder.opened'>) => {
        waiting.current = place
        open()
      },
      [open],
    ),
  )
}
