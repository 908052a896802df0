// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { fail, ok, type Result } from '@shared/core/result.ts'

import { Toasts } from '../../renderer/components/Toasts.tsx'
import { ExportDialog } from '../../renderer/features/settings/wholeData/ExportDialog.tsx'
import { InTheWindow } from '../support/InTheWindow.tsx'

let finish: (answer: Result<unknown>) => void
let asked: string[]

beforeEach(() => {
  asked = []
  const making = new Promise<Result<unknown>>((resolve) => (finish = resolve))
  const invoke = async (channel: string): Promise<Result<unknown>> => {
    asked.push(channel)
    return channel === 'open-export.make' ? making : ok({ folder: 'D:\\out' })
  }
  Object.assign(window, { bridge: { invoke, subscribe: () => () => undefined } })
})

afterEach(cleanup)

function Page(): ReactNode {
  const [isOpen, setIsOpen] = useState(true)
  return isOpen ? <ExportDialog job={null} onClose={() => setIsOpen(false)} /> : <p>закрыто</p>
}

async function makeAndClose(): Promise<void> {
  render(
    <InTheWindow>
      <Toasts>
        <Page />
      </Toasts>
    </InTheWindow>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Выбрать папку…' }))
  await screen.findByText(/D:\\out/)
  fireEvent.click(screen.getByRole('button', { name: 'Выгрузить' }))
  fireEvent.click(screen.getByRole('button', { name: 'Закрыть' }))
  await screen.findByText('закрыто')
}

it('an export that ends after its dialog was closed is told, with what was not exported and where it lies', async () => {
  await makeAndClose()
  finish(ok({ folder: 'merzim-2026', complaints: 12, files: 3, missingFiles: 1 }))
  await screen.findByText('Выгружено в папку «merzim-2026»')
  expect(screen.getAllByText(/Жалоб: 12, приложенных файлов: 3\. Не выгружено файлов.*: 1/)).not.toEqual([])
  fireEvent.click(screen.getByText('Показать папку'))
  expect(asked).toContain('open-export.show')
})

it('one that fails then is told, too', async () => {
  await makeAndClose()
  finish(fail('storage-full', 'no room'))
  await screen.findByText(/^Данные не выгружены\. /)
})

it('nothing is told of one that the operator broke off', async () => {
  await makeAndClose()
  await act(async () => finish(fail('cancelled', 'broken off')))
  expect(screen.queryByText(/Данные не выгружены/)).toBeNull()
})
