// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

import { useChipGrid } from '../../renderer/features/calendar/board/useChipGrid.ts'
import { useRows } from '../../renderer/features/calendar/useRows.ts'

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(cleanup)

const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement
    ? (document.activeElement.dataset['row'] ?? document.activeElement.dataset['chip'])
    : undefined
const press = (code: string, init: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, bubbles: true, ...init })
}

function List({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const rows = useRows(keys)
  return (
    <div {...rows.listProps}>
      {keys.map((key) => (
        <button key={key} type="button" {...rows.rowProps(key)}>
          {key}
        </button>
      ))}
    </div>
  )
}

describe('rows', () => {
  it('are walked by arrows, Home and End, and only one is in the tab order', () => {
    const { container } = render(<List keys={['a', 'b', 'c']} />)
    const inTabOrder = (): string[] =>
      [...container.querySelectorAll<HTMLElement>('[tabindex="0"]')].map((one) => one.innerHTML)
    expect(inTabOrder()).toEqual(['a'])
    act(() => container.querySelector('button')?.focus())
    press('ArrowDown')
    expect(focused()).toBe('b')
    expect(inTabOrder()).toEqual(['b'])
    press('End')
    press('ArrowDown')
    expect(focused()).toBe('c')
    press('Home')
    expect(focused()).toBe('a')
    press('ArrowDown', { altKey: true })
    expect(focused()).toBe('a')
  })

  it('hand the focus on when the row that has it goes away', () => {
    const { container, rerender } = render(<List keys={['a', 'b', 'c']} />)
    act(() => container.querySelector('button')?.focus())
    press('ArrowDown')
    rerender(<List keys={['a', 'c']} />)
    expect(focused()).toBe('c')
    rerender(<List keys={['a']} />)
    expect(focused()).toBe('a')
  })

  it('take no focus they did not have', () => {
    const { rerender } = render(<List keys={['a', 'b']} />)
    rerender(<List keys={['b']} />)
    expect(focused()).toBeUndefined()
  })
})

/** Chips of a board: a row of cells, each a list of chips. */
function Grid({ rows }: { readonly rows: readonly (readonly string[])[] }): ReactNode {
  const props = useChipGrid(rows)
  return (
    <table {...props}>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.join('|')}>
            {cells.map((cell, n) => (
              // oxlint-disable-next-line react/no-array-index-key -- cells have no other name
              <td key={n}>
                {cell.split('').map((chip) => (
                  <button key={chip} type="button" data-chip={chip} tabIndex={-1} aria-label={chip} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

describe('chips of the board', () => {
  const rows = [
    ['ab', '', 'c'],
    ['', '', ''],
    ['', 'd', 'ef'],
  ]

  it('start with the first one in the tab order and the focus', () => {
    render(<Grid rows={rows} />)
    expect(focused()).toBe('a')
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1)
  })

  it('are walked along the row past empty cells, and down through cells and empty rows', () => {
    render(<Grid rows={rows} />)
    press('ArrowRight')
    expect(focused()).toBe('c')
    press('ArrowRight')
    expect(focused()).toBe('c')
    press('ArrowLeft')
    press('ArrowDown')
    expect(focused()).toBe('b')
    press('ArrowDown')
    expect(focused()).toBe('d')
    press('ArrowRight')
    press('ArrowDown')
    expect(focused()).toBe('f')
    press('ArrowUp')
    press('ArrowUp')
    expect(focused()).toBe('c')
    expect(document.querySelector<HTMLElement>('[tabindex="0"]')?.dataset['chip']).toBe('c')
  })
})
