// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { createTexts } from '@shared/i18n/i18n.ts'
import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { AppStateProvider } from '../../renderer/app/appState.tsx'
import { useRegisterState } from '../../renderer/features/register/useRegister.ts'

// A case officer, who sees her own complaints unless she says otherwise.
const STATE = {
  phase: 'ready',
  operator: { id: 'operator-4' },
  region: null,
  onlyMine: { today: true, calendar: true, register: true },
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the register reads these alone
} as unknown as AppState

const texts = createTexts('ru')

// oxlint-disable react/hooks -- the router asks for the hook itself
function Around({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <I18nextProvider i18n={texts}>
        <AppStateProvider state={STATE}>
          <Router hook={useHashLocation}>{children}</Router>
        </AppStateProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
}
// oxlint-enable react/hooks

const open = () => renderHook(() => useRegisterState(), { wrapper: Around }).result

beforeEach(() => {
  location.hash = '#/register'
})
afterEach(cleanup)

it('narrows the plain list to what is hers', () => {
  expect(open().current.query.officer).toBe('operator-4')
})

it('is not in the way of a search, whatever was sorted or filtered before', () => {
  const state = open()
  act(() => state.current.change({ sort: { by: 'received', descending: true } }))
  act(() => state.current.change({ channel: 'post' }))
  act(() => state.current.change({ text: 'нургали' }))
  expect(state.current.query).toMatchObject({ officer: null, text: 'нургали', channel: 'post' })
})

it('narrows a search when that is asked for', () => {
  const state = open()
  act(() => state.current.change({ text: 'нургали' }))
  act(() => state.current.setOnlyMine(true))
  expect(state.current.query).toMatchObject({ officer: 'operator-4', text: 'нургали' })
  expect(state.current.onlyMine).toBe(true)
})
