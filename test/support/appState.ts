import { noMarks } from '@shared/calendar/officeCalendar.ts'
import type { Role } from '@shared/directory/records.ts'
import type { AppState, SignedIn } from '@shared/ipc/calls/appCalls.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { anOffice } from './builders.ts'

/** Whoever is at the desk, in a role. */
export const signedInAs = (role: Role): SignedIn => ({
  id: 'operator-1',
  shortName: 'Жүнісова А. Қ.',
  fullName: 'Жүнісова Айгүл Қайратқызы',
  position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
  role,
  deputyOf: null,
  deputy: null,
})

/** What the window knows of a desk at work on 17 March 2026, in Russian. */
export const anAppState = (part: Partial<AppState> = {}): AppState => ({
  phase: 'ready',
  operator: signedInAs('registrar'),
  operators: [],
  office: anOffice(),
  workstation: null,
  calendar: noMarks,
  today: parseLocalDate('2026-03-17'),
  now: parseLocalDateTime('2026-03-17T10:42'),
  language: 'ru',
  version: '0',
  demo: false,
  loaded: 1,
  toDoKnown: true,
  complaints: 0,
  journalProblems: 0,
  disk: { state: 'fine', freeBytes: null, totalBytes: null },
  lockAfterMinutes: 10,
  onlyMine: { today: false, calendar: false, register: false },
  region: null,
  ...part,
})
