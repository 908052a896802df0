// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'

import { ok } from '@shared/core/result.ts'

import { SearchBox } from '../../renderer/app/SearchBox.tsx'
import { InTheWindow } from '../support/InTheWindow.tsx'

/** What the office finds, by the text it is asked for. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'К1-26-0001': ['complaint-1'],
  'К1-26': ['complaint-1', 'complaint-2'],
}

beforeEach(() => {
  const invoke = async (_channel: string, input: { readonly query: { readonly text: string } }) => {
    const ids = FOUND[input.query.text] ?? []
    return ok({ rows: ids.map((id) => ({ id })), total: ids.length, registered: 2 })
  }
  Object.assign(window, { bridge: { invoke, subscribe: () => () => undefined } })
})

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

// oxlint-disable react/hooks -- the router asks for the hook itself
function openAt(path: string): void {
  window.location.hash = path
  render(
    <InTheWindow>
      <Router hook={useHashLocation}>
        <SearchBox inputRef={null} />
      </Router>
    </InTheWindow>,
  )
}
// oxlint-enable react/hooks

async function scan(text: string): Promise<void> {
  const field = screen.getByRole('textbox')
  fireEvent.change(field, { target: { value: text } })
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}

it.each(['/', '/calendar', '/register', '/complaints/complaint-2'])(
  'a scanned ticket opens its card from %s',
  async (path) => {
    openAt(path)
    await scan('К1-26-0001')
    expect(window.location.hash).toBe('#/complaints/complaint-1')
  },
)

it.each(['К1-26', 'К9-26-0001', ''])(
  'what finds no single complaint, “%s”, opens the register',
  async (text) => {
    openAt('/calendar')
    await scan(text)
    expect(window.location.hash).toBe('#/register')
    expect(new URLSearchParams(window.location.search).get('q')).toBe(text)
  },
)
