// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { theme } from '../../renderer/app/theme.ts'
import { Toasts } from '../../renderer/components/Toasts.tsx'
import { RollPrinterDialog } from '../../renderer/features/settings/printing/RollPrinterDialog.tsx'

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
    <FluentProvider theme={theme}>
      <QueryClientProvider client={new QueryClient()}>
        <I18nextProvider i18n={createTexts('ru')}>
          <Toasts>
            <RollPrinterDialog
              name={PRINTER.name}
              known={PRINTER}
              onTest={vi.fn<() => void>()}
              onClose={onClose}
            />
          </Toasts>
        </I18nextProvider>
      </QueryClientProvider>
    </FluentProvider>,
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
