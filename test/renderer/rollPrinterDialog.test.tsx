// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { Toasts } from '../../renderer/components/Toasts.tsx'
import { RollPrinterDialog } from '../../renderer/features/settings/printing/RollPrinterDialog.tsx'
import { InTheWindow } from '../support/InTheWindow.tsx'

const PRINTER: RollPrinter = {
  name: 'Терезе 1',
  link: { kind: 'network', host: '192.0.2.7', port: 9100 },
  head: '576',
  cut: 'partial',
  feedMm: 4,
  offsetX: 0,
  offsetY: 0,
}

let answer: Result<null>
const onClose = vi.fn<() => void>()

beforeEach(() => {
  onClose.mockReset()
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  })
  Object.assign(window, { bridge: { invoke: async () => answer, subscribe: () => () => undefined } })
})

afterEach(cleanup)

function remove(): void {
  render(
    <InTheWindow>
      <Toasts>
        <RollPrinterDialog
          name={PRINTER.name}
          known={PRINTER}
          onTest={vi.fn<() => void>()}
          onClose={onClose}
        />
      </Toasts>
    </InTheWindow>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Удалить принтер' }))
}

describe('removing a printer of the network', () => {
  it('closes the dialog when it is done', async () => {
    answer = ok(null)
    remove()
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  })

  it('says why it could not be removed, and stays', async () => {
    answer = fail('storage-read-only', 'settings')
    remove()
    expect((await screen.findByRole('alert')).textContent).toContain('не принимает запись')
    expect(onClose).not.toHaveBeenCalled()
  })
})
