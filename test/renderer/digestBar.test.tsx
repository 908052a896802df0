// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'

import { ok } from '@shared/core/result.ts'
import type { Digest } from '@shared/reminders/digest.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { DigestBar } from '../../renderer/features/reminders/DigestBar.tsx'
import { InTheWindow } from '../support/InTheWindow.tsx'

const DIGEST: Digest = {
  today: parseLocalDate('2026-03-17'),
  overdue: 2,
  dueToday: 0,
  dueNext: 0,
  nextDay: parseLocalDate('2026-03-18'),
  notices: 0,
  answers: 0,
  yearToConfirm: null,
}

let asked = 0

beforeEach(() => {
  asked = 0
  const invoke = async () => {
    asked += 1
    return ok(DIGEST)
  }
  Object.assign(window, { bridge: { invoke, subscribe: () => () => undefined } })
})

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

async function openAt(path: string): Promise<void> {
  window.location.hash = path
  render(
    <InTheWindow>
      <Router hook={useHashLocation}>
        <DigestBar />
      </Router>
    </InTheWindow>,
  )
  await act(async () => undefined)
}

it.each(['/', '/calendar', '/register'])('the digest stands above a list: %s', async (path) => {
  await openAt(path)
  expect(await screen.findByRole('region')).toBeTruthy()
  expect(asked).toBe(1)
})

it.each(['/intake', '/complaints/1', '/reports', '/settings'])(
  'nobody asks for a digest where none is shown: %s',
  async (path) => {
    await openAt(path)
    expect(screen.queryByRole('region')).toBeNull()
    expect(asked).toBe(0)
  },
)
