// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createTexts } from '@shared/i18n/i18n.ts'

import { LOCKED } from '../../renderer/app/keys.ts'
import { guardClosing, leave } from '../../renderer/app/leaving.ts'
import { LeaveDialog } from '../../renderer/components/LeaveDialog.tsx'
import type { Unsaved } from '../../renderer/components/LeaveDialog.tsx'
import { anAppState } from '../support/appState.ts'
import { InTheWindow } from '../support/InTheWindow.tsx'

const STATE = anAppState({ language: 'kk' })
const t = createTexts('kk').getFixedT('kk')

afterEach(cleanup)

const form = (unsaved: Partial<Unsaved>): Unsaved => ({
  dirty: true,
  saving: false,
  onSave: vi.fn<() => Promise<boolean>>(async () => true),
  onCancel: vi.fn<() => void>(),
  ...unsaved,
})

const page = (unsaved: Unsaved) => (
  <InTheWindow state={STATE}>
    <LeaveDialog unsaved={unsaved} />
  </InTheWindow>
)

function show(unsaved: Partial<Unsaved>): Unsaved {
  const all = form(unsaved)
  render(page(all))
  return all
}

async function press(button: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^${button}`) }))
}

describe('leaving a form', () => {
  it('goes on at once when nothing was changed', () => {
    show({ dirty: false })
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    expect(proceed).toHaveBeenCalledOnce()
  })

  it('stays when asked to, and keeps what was typed', async () => {
    const { onCancel, onSave } = show({})
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    await press(t('leave.stay'))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    for (const nothing of [proceed, onCancel, onSave]) expect(nothing).not.toHaveBeenCalled()
  })

  it('throws the changes away and goes on', async () => {
    const { onCancel, onSave } = show({})
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    await press(t('leave.discard'))
    expect(onCancel).toHaveBeenCalledOnce()
    expect(proceed).toHaveBeenCalledOnce()
    expect(onSave).not.toHaveBeenCalled()
  })

  it.each([
    { end: 'saved', dirty: false, goesOn: 1 },
    { end: 'refused', dirty: true, goesOn: 0 },
  ])('waits for a save that has begun, and asks only when it failed: $end', ({ dirty, goesOn }) => {
    const { rerender } = render(page(form({ saving: true })))
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(proceed).not.toHaveBeenCalled()
    rerender(page(form({ dirty, saving: false })))
    expect(proceed).toHaveBeenCalledTimes(goesOn)
    expect(screen.queryAllByRole('alertdialog')).toHaveLength(1 - goesOn)
  })

  it('saves and goes on', async () => {
    const { onCancel } = show({})
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    await press(t('action.save'))
    await waitFor(() => expect(proceed).toHaveBeenCalledOnce())
    expect(onCancel).not.toHaveBeenCalled()
  })

  it('stays when saving was refused', async () => {
    const { onSave } = show({ onSave: vi.fn<() => Promise<boolean>>(async () => false) })
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    await press(t('action.save'))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(onSave).toHaveBeenCalledOnce()
    expect(proceed).not.toHaveBeenCalled()
  })

  it('asks no more once the form is gone', () => {
    show({})
    cleanup()
    const proceed = vi.fn<() => void>()
    act(() => leave(proceed))
    expect(proceed).toHaveBeenCalledOnce()
  })
})

describe('closing the window', () => {
  let stopGuarding: () => void
  const close = vi.fn<() => void>()

  beforeEach(() => {
    close.mockReset()
    vi.stubGlobal('close', close)
    stopGuarding = guardClosing()
  })

  afterEach(() => {
    stopGuarding()
    vi.unstubAllGlobals()
    document.body.removeAttribute(LOCKED)
  })

  /** Presses the cross; true when the window may go at once. */
  function closes(): boolean {
    let goes = false
    act(() => void (goes = window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    return goes
  }

  it('is not held up when nothing was changed', () => {
    show({ dirty: false })
    expect(closes()).toBe(true)
  })

  it('asks, and stays when asked to', async () => {
    show({})
    expect(closes()).toBe(false)
    await press(t('leave.stay'))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(close).not.toHaveBeenCalled()
    expect(closes()).toBe(false)
  })

  it('goes once the changes are thrown away, without asking again', async () => {
    show({})
    expect(closes()).toBe(false)
    await press(t('leave.discard'))
    expect(close).toHaveBeenCalledOnce()
    expect(closes()).toBe(true)
  })

  it('is not held up at a closed desk, where nobody could answer', () => {
    show({})
    document.body.toggleAttribute(LOCKED, true)
    expect(closes()).toBe(true)
  })
})
