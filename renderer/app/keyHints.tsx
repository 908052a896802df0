import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

/** A key and what it does here, as the status bar shows it. */
export type Hint = { readonly keys: string; readonly label: string }

type Store = { readonly hints: readonly Hint[]; readonly show: (hints: readonly Hint[]) => void }

const Context = createContext<Store>({ hints: [], show: () => undefined })

/** Lets pages say which keys they offer. Mounted once, around the frame. */
export function KeyHints({ children }: { readonly children: ReactNode }): ReactNode {
  const [hints, show] = useState<readonly Hint[]>([])
  const store = useMemo(() => ({ hints, show }), [hints])
  return <Context value={store}>{children}</Context>
}

/** Shows the page's keys in the status bar for as long as the page is open. */
export function useKeyHints(hints: readonly Hint[]): void {
  const { show } = useContext(Context)
  const text = JSON.stringify(hints)
  useEffect(() => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written two lines above
    show(JSON.parse(text) as readonly Hint[])
    return () => show([])
  }, [show, text])
}

/** The hints of the page shown now. */
export function usePageHints(): readonly Hint[] {
  return useContext(Context).hints
}
