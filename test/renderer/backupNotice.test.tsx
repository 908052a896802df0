// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { noMarks } from '@shared/calendar/officeCalendar.ts'
import { ok } from '@shared/core/result.ts'
import type { Role } from '@shared/directory/records.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { AppState } from '@shared/ipc/calls/appCalls.ts'
import type { BackupsState } from '@shared/ipc/calls/backupCalls.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { AppStateProvider } from '../../renderer/app/appState.tsx'
import { theme } from '../../renderer/app/theme.ts'
import { BackupNotice } from '../../renderer/features/today/BackupNotice.tsx'
import { anOffice } from '../support/builders.ts'

let asked = 0
let answer: BackupsState

beforeEach(() => {
  asked = 0
  answer = {
    folder: 'D:\\copies',
    concern: 'failed',
    lastGood: parseLocalDateTime('2026-03-16T08:31'),
    failure: { code: 'backup-full', at: parseLocalDateTime('2026-03-17T08:31') },
    job: null,
  }
  const invoke = async () => {
    asked += 1
    return ok(answer)
  }
  Object.assign(window, { bridge: { invoke, subscribe: () => () => undefined } })
})

afterEach(cleanup)

const stateOf = (role: Role): AppState => ({
  phase: 'ready',
  operator: {
    id: 'operator-1',
    shortName: 'Жүнісова А. Қ.',
    fullName: 'Жүнісова Айгүл Қайратқызы',
    position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
    role,
    deputyOf: null,
    deputy: null,
  },
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
})

function show(role: Role): void {
  render(
    <FluentProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>
        <I18nextProvider i18n={createTexts('ru')}>
          <AppStateProvider state={stateOf(role)}>
            <BackupNotice />
          </AppStateProvider>
        </I18nextProvider>
      </QueryClientProvider>
    </FluentProvider>,
  )
}

it('tells the head why there is none, which is the last good one, and where to go', async () => {
  show('head')
  const notice = await screen.findByRole('region', { name: 'Резервную копию сделать не удалось' })
  expect(notice.textContent).toContain('На диске копий нет места. Последняя целая копия: 16.03.2026, 08:31.')
  expect(screen.getByRole('button', { name: 'Открыть копии' })).toBeTruthy()
})

it('tells a clerk that it is so, and whom to tell', async () => {
  show('registrar')
  const notice = await screen.findByRole('region', { name: 'Резервную копию сделать не удалось' })
  expect(notice.textContent).toContain('Скажите руководителю')
  expect(notice.textContent).not.toContain('На диске копий')
  expect(screen.queryByRole('button')).toBeNull()
})

it('says nothing when all is well', async () => {
  answer = { ...answer, concern: null, failure: null }
  show('head')
  await waitFor(() => expect(asked).toBe(1))
  expect(screen.queryByRole('region')).toBeNull()
})
