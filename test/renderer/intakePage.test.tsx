// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Draft } from '@shared/complaint/draft.ts'
import type { AppState } from '@shared/ipc/calls/appCalls.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { Toasts } from '../../renderer/components/Toasts.tsx'
import { IntakePage } from '../../renderer/features/intake/IntakePage.tsx'
import { Papers } from '../../renderer/features/papers/Papers.tsx'
import { TicketPrinting } from '../../renderer/features/tickets/TicketPrinting.tsx'
import { anAppState } from '../support/appState.ts'
import { aForm, aProvider } from '../support/builders.ts'
import { InTheWindow } from '../support/InTheWindow.tsx'

const NOW = anAppState().now

type Answers = Record<string, (input: unknown) => Result<unknown> | Promise<Result<unknown>>>

let sent: { readonly channel: string; readonly input: unknown }[]
let answers: Answers

const sentTo = (channel: string): readonly unknown[] =>
  sent.filter((one) => one.channel === channel).map(({ input }) => input)

beforeEach(() => {
  sent = []
  answers = {
    'intake.drafts': () => ok([]),
    'intake.directory': () => ok({ providers: [aProvider()], services: [], officials: [] }),
    'intake.desk': () => ok({ now: NOW, nextNumber: 'К1-26-0406' }),
    'intake.duplicates': () => ok([]),
    'intake.save-draft': () => ok({ savedAt: NOW }),
    'intake.discard-draft': () => ok(undefined),
    'printing.open-jobs': () => ok([]),
  }
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  })
  Element.prototype.scrollIntoView = () => undefined
  Object.assign(window, {
    bridge: {
      invoke: async (channel: string, input: unknown) => {
        sent.push({ channel, input })
        return (await answers[channel]?.(input)) ?? fail('not-found', channel)
      },
      subscribe: () => () => undefined,
    },
  })
})

afterEach(cleanup)

async function open(state: Partial<AppState> = {}): Promise<HTMLElement> {
  render(
    <InTheWindow state={anAppState(state)}>
      <Toasts>
        <TicketPrinting>
          <Papers>
            <IntakePage />
          </Papers>
        </TicketPrinting>
      </Toasts>
    </InTheWindow>,
  )
  return screen.findByLabelText(/^Фамилия\*?$/)
}

const valueOf = (control: HTMLElement): string => (control instanceof HTMLInputElement ? control.value : '')

const press = (code: string, modifiers: object = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, ...modifiers })
}
const register = (): void => press('Enter', { ctrlKey: true })

const aDraft = (part: Partial<Draft> = {}): Draft => ({
  id: '00000000-0000-4000-8000-000000000001',
  operatorId: 'operator-1',
  open: true,
  receivedTyped: false,
  savedAt: NOW,
  form: aForm({ filedOn: parseLocalDate('2026-03-17') }),
  ...part,
})

describe('the form of a complaint', () => {
  it('begins at the surname', async () => {
    const surname = await open()
    expect(document.activeElement).toBe(surname)
  })

  it('goes to the gaps by F4, one after another, and to the columns by Alt+digit', async () => {
    const surname = await open()
    press('Digit2', { altKey: true })
    expect(document.activeElement?.id).toBe('intake-providerId')
    press('Digit1', { altKey: true })
    expect(document.activeElement?.getAttribute('name')).toBe('applicant-kind')
    press('F4')
    expect(document.activeElement).toBe(surname)
    press('F4')
    expect(document.activeElement?.id).toBe('intake-applicant-name')
    press('Digit0', { altKey: true })
    expect(document.activeElement?.getAttribute('name')).toBe('channel')
  })

  it('art. 64(1) names the gaps once and registers all the same when pressed again', async () => {
    const surname = await open()
    answers['intake.register'] = () => new Promise(() => undefined)
    fireEvent.change(surname, { target: { value: 'Өтегенова' } })
    register()
    expect((await screen.findByRole('alert')).textContent).toContain('отказ в приёме запрещён')
    expect(sentTo('intake.register')).toEqual([])
    expect(document.activeElement?.id).toBe('intake-applicant-name')
    register()
    await waitFor(() => expect(sentTo('intake.register')).toHaveLength(1))
    register()
    register()
    expect(sentTo('intake.register')).toHaveLength(1)
    expect(sentTo('intake.register')[0]).toMatchObject({
      receivedNow: true,
      form: { applicant: { surname: 'Өтегенова' } },
    })
  })

  it('keeps what was typed when it could not be stored, and says what is safe', async () => {
    answers['intake.drafts'] = () => ok([aDraft()])
    answers['intake.register'] = () => fail('storage-full', 'no room', { params: { freeMb: 86 } })
    const surname = await open()
    register()
    expect((await screen.findByRole('alert')).textContent).toContain('нет места')
    expect(screen.getByText(/Номер не занят/)).toBeTruthy()
    expect(valueOf(surname)).toBe('Өтегенова')
    register()
    await waitFor(() => expect(sentTo('intake.register')).toHaveLength(2))
    const { id } = aDraft()
    expect(sentTo('intake.register')).toMatchObject([{ id }, { id }])
  })

  it('saves a draft by Ctrl+S, and when the window loses the focus', async () => {
    const surname = await open()
    fireEvent.blur(window)
    expect(sentTo('intake.save-draft')).toEqual([])
    fireEvent.change(surname, { target: { value: 'Ө' } })
    press('KeyS', { ctrlKey: true })
    await waitFor(() => expect(sentTo('intake.save-draft')).toHaveLength(1))
    fireEvent.change(surname, { target: { value: 'Өт' } })
    fireEvent.blur(window)
    await waitFor(() => expect(sentTo('intake.save-draft')).toHaveLength(2))
    expect(sentTo('intake.save-draft')[1]).toMatchObject({ operatorId: 'operator-1', open: true })
  })

  it('shows the draft that was on the screen, and leaves the parked ones in the list', async () => {
    const parked = aDraft({ id: '00000000-0000-4000-8000-000000000002', open: false })
    answers['intake.drafts'] = () => ok([parked, aDraft()])
    const surname = await open()
    expect(valueOf(surname)).toBe('Өтегенова')
    expect(screen.getByRole('button', { name: 'Черновики: 1' })).toBeTruthy()
  })

  it('shows what works instead of an empty form on a full disk, but never hides what was typed', async () => {
    answers['intake.drafts'] = () => ok([aDraft()])
    const disk = { state: 'full', freeBytes: 1, totalBytes: 2 } as const
    expect(await open({ disk })).toBeTruthy()
    cleanup()
    answers['intake.drafts'] = () => ok([])
    await expect(open({ disk })).rejects.toThrow()
  })
})
