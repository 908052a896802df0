import { useRef, useState, type ReactNode } from 'react'

import { useAction } from '../api/hooks.ts'
import { DigestBar } from '../features/reminders/DigestBar.tsx'
import { useReminderOpening } from '../features/reminders/useReminderOpening.ts'
import { JournalFaults } from './JournalFaults.tsx'
import { KeyHints } from './keyHints.tsx'
import { useKeys } from './keys.ts'
import { back, go, SECTIONS } from './navigation.ts'
import { useReadsOnly } from './readsOnly.ts'
import { Rail } from './Rail.tsx'
import { focusNextRegion } from './regions.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TitleBar } from './TitleBar.tsx'
import { useIdleLock } from './useIdleLock.ts'

/** Title bar, rail of sections, main pane and status bar around every page, and the keys that work everywhere. */
export function AppLayout({
  locked,
  children,
}: {
  readonly locked: boolean
  readonly children: ReactNode
}): ReactNode {
  const search = useRef<HTMLInputElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const { mutate: lock } = useAction('session.lock')
  const lockDesk = (): void => lock(undefined)
  useIdleLock(locked, lockDesk)
  useReminderOpening(locked)
  const readsOnly = useReadsOnly()
  useFrameKeys({
    F1: () => setShowsKeys(true),
    ...(!readsOnly && { F2: () => go(SECTIONS.intake) }),
    F3: () => {
      search.current?.focus()
      search.current?.select()
    },
    F6: () => focusNextRegion(),
    'Ctrl+KeyL': lockDesk,
  })
  return (
    <KeyHints>
      <div className="win">
        <TitleBar searchRef={search} />
        <Rail onLock={lockDesk} />
        <main className="main" data-region="main" tabIndex={-1}>
          <JournalFaults />
          <DigestBar />
          {children}
        </main>
        <StatusBar />
      </div>
      <ShortcutsDialog open={showsKeys && !locked} onClose={() => setShowsKeys(false)} />
    </KeyHints>
  )
}

function useFrameKeys(keys: Readonly<Record<string, () => void>>): void {
  const readsOnly = useReadsOnly()
  const sections = Object.values(SECTIONS).flatMap((path, n) =>
    path === SECTIONS.intake && readsOnly ? [] : [[`Ctrl+Digit${n + 1}`, () => go(path)] as const],
  )
  const all = { ...keys, ...Object.fromEntries(sections), Escape: goBack }
  useKeys(all, { last: true })
}

/** Back to where one came from; from Today there is nowhere to go. */
function goBack(): void {
  const atToday = window.location.hash.replace(/^#?\/?/, '') === ''
  if (!atToday) back()
}
