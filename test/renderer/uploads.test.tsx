// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { StoredFile } from '@shared/attachments/storedFile.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'

import { UploadRows } from '../../renderer/features/attachments/UploadRows.tsx'
import { useUploads } from '../../renderer/features/attachments/useUploads.ts'
import { InTheWindow } from '../support/InTheWindow.tsx'

const MEGABYTE = 1024 * 1024

type Listener = (topic: string, payload: unknown) => void

let sent: { readonly channel: string; readonly input: unknown }[]
let answers: Record<string, (input: never) => Result<unknown> | Promise<Result<unknown>>>
let listeners: Set<Listener>
let stored: StoredFile[]

const aFile = (name: string): StoredFile => ({ hash: 'a'.repeat(64), name, size: 1, mediaType: 'text/plain' })
const inputsOf = (channel: string): readonly unknown[] =>
  sent.filter((one) => one.channel === channel).map(({ input }) => input)

beforeEach(() => {
  sent = []
  stored = []
  listeners = new Set()
  answers = { 'attachments.cancel': () => ok(undefined) }
  Object.assign(window, {
    bridge: {
      invoke: async (channel: string, input: unknown) => {
        sent.push({ channel, input })
        return (await answers[channel]?.(input as never)) ?? fail('not-found', channel)
      },
      subscribe: (listener: Listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      // Nothing here has a path: everything comes in pieces, as from a clipboard.
      offerFiles: async (files: readonly File[]) => ok(files.map(() => null)),
    },
  })
})

afterEach(cleanup)

function Sample({ files }: { readonly files: readonly File[] }): ReactNode {
  const uploads = useUploads((file) => stored.push(file))
  return (
    <>
      <button type="button" onClick={() => uploads.choose('anywhere')}>
        choose
      </button>
      <button type="button" onClick={() => uploads.add(files)}>
        drop
      </button>
      <output>{uploads.busy ? 'busy' : 'idle'}</output>
      <ul>
        <UploadRows uploads={uploads} />
      </ul>
    </>
  )
}

const show = (files: readonly File[] = []): ReturnType<typeof render> =>
  render(
    <InTheWindow>
      <Sample files={files} />
    </InTheWindow>,
  )

/** An answer the test gives when it wants to. */
function later<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => Promise<void> } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, give: (value) => act(async () => resolve(value)) }
}

describe('files on their way into the store', () => {
  it('show how far they are, one after the other, and leave the list when they are there', async () => {
    const first = later<Result<StoredFile>>()
    const tokens = ['t1', 't2']
    answers['attachments.choose'] = () =>
      ok([
        { token: 't1', name: 'скан 1.pdf', size: 10 * MEGABYTE },
        { token: 't2', name: 'скан 2.pdf', size: MEGABYTE },
      ])
    answers['attachments.store'] = ({ token }: { token: string }) =>
      token === 't1' ? first.promise : ok(aFile('скан 2.pdf'))
    show()
    fireEvent.click(screen.getByText('choose'))
    await screen.findByText('скан 1.pdf')
    expect(screen.getByRole('status').textContent).toBe('busy')
    act(() => {
      for (const listener of listeners) listener('attachments.progress', { token: 't1', done: 5 * MEGABYTE })
    })
    expect(screen.getByText('5,0 МБ из 10,0 МБ')).toBeTruthy()
    expect(inputsOf('attachments.store')).toEqual([{ token: 't1' }])
    await first.give(ok(aFile('скан 1.pdf')))
    await expect.poll(() => stored.map(({ name }) => name)).toEqual(['скан 1.pdf', 'скан 2.pdf'])
    expect(inputsOf('attachments.store')).toEqual(tokens.map((token) => ({ token })))
    expect(screen.getByRole('status').textContent).toBe('idle')
    expect(screen.queryByText('скан 1.pdf')).toBeNull()
  })

  it('stop when the operator says so, and what arrives all the same is not taken', async () => {
    const answer = later<Result<StoredFile>>()
    answers['attachments.choose'] = () => ok([{ token: 't1', name: 'большой.pdf', size: 200 * MEGABYTE }])
    answers['attachments.store'] = () => answer.promise
    show()
    fireEvent.click(screen.getByText('choose'))
    fireEvent.click(await screen.findByRole('button', { name: 'Остановить «большой.pdf»' }))
    expect(screen.queryByText('большой.pdf')).toBeNull()
    expect(inputsOf('attachments.cancel')).toEqual([{ token: 't1' }])
    await answer.give(ok(aFile('большой.pdf')))
    expect(stored).toEqual([])
  })

  it('that are refused stay with the reason until it is read, and hold up nobody', async () => {
    answers['attachments.choose'] = () => ok([{ token: 't1', name: 'скан.pdf', size: 0 }])
    answers['attachments.store'] = () => fail('attachment-empty', 'no bytes')
    show()
    fireEvent.click(screen.getByText('choose'))
    expect((await screen.findByRole('alert')).textContent).toContain('Файл пустой')
    expect(screen.getByRole('status').textContent).toBe('idle')
    fireEvent.click(screen.getByRole('button', { name: 'Скрыть «скан.pdf»' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('without a path are sent in pieces; a picture of the clipboard is named after its time', async () => {
    const bytes = new Uint8Array(1_700_000).map((_, n) => n % 251)
    answers['attachments.begin'] = ({ name }: { name: string }) =>
      ok({ token: 't1', name, size: bytes.length })
    answers['attachments.append'] = () => ok(undefined)
    answers['attachments.store'] = () => ok(aFile('x'))
    show([new File([bytes], 'image.png')])
    fireEvent.click(screen.getByText('drop'))
    await expect.poll(() => stored).toHaveLength(1)
    expect(inputsOf('attachments.begin')).toEqual([{ name: 'Снимок 17.03.2026, 10-42.png', size: 1_700_000 }])
    const pieces = inputsOf('attachments.append').map((input) => (input as { piece: string }).piece)
    expect(pieces.length).toBe(3)
    expect(
      Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))).equals(Buffer.from(bytes)),
    ).toBe(true)
  })

  it('are given up when the screen is left', async () => {
    answers['attachments.choose'] = () => ok([{ token: 't1', name: 'скан.pdf', size: 5 }])
    answers['attachments.store'] = () => later<Result<StoredFile>>().promise
    const { unmount } = show()
    fireEvent.click(screen.getByText('choose'))
    await screen.findByText('скан.pdf')
    unmount()
    expect(inputsOf('attachments.cancel')).toEqual([{ token: 't1' }])
  })
})
