// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import type { Role } from '@shared/directory/records.ts'
import type { BackupsState } from '@shared/ipc/calls/backupCalls.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { BackupNotice } from '../../renderer/features/today/BackupNotice.tsx'
import { anAppState, signedInAs } from '../support/appState.ts'
import { InTheWindow } from '../support/InTheWindow.tsx'

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

function show(role: Role): void {
  render(
    <InTheWindow state={anAppState({ operator: signedInAs(role) })}>
      <BackupNotice />
    </InTheWindow>,
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
