// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Suspense, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { lateScreen, type LateScreen } from '../../renderer/app/lateScreen.tsx'

afterEach(cleanup)

function Counter({ step }: { readonly step: number }): ReactNode {
  const [count, setCount] = useState(0)
  return <button onClick={() => setCount(count + step)}>{`counted ${count}`}</button>
}

/** A screen whose code comes when it is let through. */
function late(): { readonly it: LateScreen<{ step: number }>; readonly arrive: () => void } {
  let arrive = (): void => undefined
  const code = new Promise<typeof Counter>((resolve) => {
    arrive = () => resolve(Counter)
  })
  return { it: lateScreen(() => code), arrive: () => arrive() }
}

function show({ Screen }: LateScreen<{ step: number }>): void {
  render(
    <Suspense fallback="loading">
      <Screen step={2} />
    </Suspense>,
  )
}

describe('a screen that is loaded late', () => {
  it('shows the fallback until its code is there', async () => {
    const { it: screenOf, arrive } = late()
    show(screenOf)
    expect(screen.getByText('loading')).toBeTruthy()
    await act(async () => arrive())
    expect(await screen.findByText('counted 0')).toBeTruthy()
  })

  it('is drawn at once when it was loaded before', async () => {
    const { it: screenOf, arrive } = late()
    arrive()
    await screenOf.load()
    show(screenOf)
    expect(screen.getByText('counted 0')).toBeTruthy()
  })

  it('keeps what was typed when it is drawn again after its code came', async () => {
    const { it: screenOf, arrive } = late()
    const page = (step: number): ReactNode => (
      <Suspense fallback="loading">
        <screenOf.Screen step={step} />
      </Suspense>
    )
    const { rerender } = render(page(2))
    await act(async () => arrive())
    act(() => screen.getByText('counted 0').click())
    rerender(page(3))
    expect(screen.getByText('counted 2')).toBeTruthy()
    act(() => screen.getByText('counted 2').click())
    expect(screen.getByText('counted 5')).toBeTruthy()
  })

  it('loads its code once', async () => {
    let loads = 0
    const { load } = lateScreen(async () => {
      loads += 1
      return Counter
    })
    await Promise.all([load(), load()])
    await load()
    expect(loads).toBe(1)
  })
})
