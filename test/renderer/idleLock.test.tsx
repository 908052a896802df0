// @vitest-environment jsdom
import { useMutation } from '@tanstack/react-query'
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { useIdleLock } from '../../renderer/app/useIdleLock.ts'
import { anAppState } from '../support/appState.ts'
import { InTheWindow } from '../support/InTheWindow.tsx'

const MINUTES = 3
const STATE = anAppState({ lockAfterMinutes: MINUTES })

let locks = 0

beforeEach(() => {
  vi.useFakeTimers()
  locks = 0
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (minutes: number): void => act(() => void vi.advanceTimersByTime(minutes * 60_000))

function wrapper({ children }: { readonly children: ReactNode }): ReactNode {
  return <InTheWindow state={STATE}>{children}</InTheWindow>
}

function watch(locked = false): void {
  renderHook(() => useIdleLock(locked, () => (locks += 1)), { wrapper })
}

it('a desk nobody touches is locked after as many minutes as the settings say, and not before', () => {
  watch()
  pass(MINUTES - 0.5)
  expect(locks).toBe(0)
  pass(0.5)
  expect(locks).toBe(1)
})

it.each(['keyDown', 'pointerDown', 'pointerMove', 'wheel'] as const)(
  '%s begins the minutes anew',
  (touch) => {
    watch()
    pass(MINUTES - 0.5)
    fireEvent[touch](document.body)
    pass(MINUTES - 0.5)
    expect(locks).toBe(0)
    pass(0.5)
    expect(locks).toBe(1)
  },
)

it('a locked desk is not locked again', () => {
  watch(true)
  pass(MINUTES * 2)
  expect(locks).toBe(0)
})

it('what is being saved is seen to its end before the desk is locked', async () => {
  let saved = (): void => undefined
  const saving = new Promise<void>((resolve) => {
    saved = resolve
  })
  const { result } = renderHook(
    () => {
      useIdleLock(false, () => (locks += 1))
      return useMutation({ mutationFn: () => saving })
    },
    { wrapper },
  )
  await act(async () => {
    result.current.mutate()
    await vi.advanceTimersByTimeAsync(0)
  })
  pass(MINUTES * 2)
  expect(locks).toBe(0)
  await act(async () => {
    saved()
    await vi.advanceTimersByTimeAsync(0)
  })
  pass(1 / 12)
  expect(locks).toBe(1)
})
