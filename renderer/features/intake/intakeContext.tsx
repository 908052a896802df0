import { createContext, useContext, type ReactNode } from 'react'

import type { AttachedFile } from '@shared/attachments/storedFile.ts'
import type { Office } from '@shared/directory/office.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

/** Files that will be attached when the complaint is registered. */
export type IntakeFiles = {
  readonly all: readonly AttachedFile[]
  readonly set: (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) => void
  /** One is still being copied: registering now would leave it behind. */
  readonly busy: boolean
  readonly setBusy: (busy: boolean) => void
}

/** What the parts of the form share besides its values. */
export type Intake = {
  /** The complaint's id to be. */
  readonly id: string
  /** Office time now, a minute's accuracy. */
  readonly now: LocalDateTime
  readonly office: Office | null
  readonly directory: IntakeDirectory
  /** The number the complaint would get; empty while it is not known. */
  readonly nextNumber: string
  /** The time of receipt was typed, so it no longer follows the clock. */
  readonly receivedTyped: boolean
  readonly setReceivedTyped: (typed: boolean) => void
  /** Null where a complaint is corrected: its files are on the card. */
  readonly files: IntakeFiles | null
}

const Context = createContext<Intake | null>(null)

export function IntakeProvider({
  value,
  children,
}: {
  readonly value: Intake
  readonly children: ReactNode
}): ReactNode {
  return <Context value={value}>{children}</Context>
}

export function useIntake(): Intake {
  const intake = useContext(Context)
  if (!intake) throw new Error('no intake form above this component')
  return intake
}
