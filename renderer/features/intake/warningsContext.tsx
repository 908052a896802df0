import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { isBlank } from '@shared/complaint/formDefaults.ts'
import { warningsOf, type Doubt, type Warnings } from '@shared/complaint/warnings.ts'

import { useIntake } from './intakeContext.tsx'

type State = {
  readonly warnings: Warnings
  /** Registering was tried: gaps are shown also where nobody has been yet. */
  readonly attempted: boolean
  /** Nothing was typed yet: then leaving a field says nothing. */
  readonly blank: boolean
}

const Context = createContext<State | null>(null)

/** Watches the form and tells its fields what is missing or doubtful. Fields render again only when that changes. */
export function WarningsProvider({
  attempted,
  children,
}: {
  readonly attempted: boolean
  readonly children: ReactNode
}): ReactNode {
  const { control, getValues } = useFormContext<ComplaintForm>()
  const { now } = useIntake()
  useWatch({ control })
  const warnings = warningsOf(getValues(), now)
  const blank = isBlank(getValues())
  const text = JSON.stringify(warnings)
  // oxlint-disable-next-line react/exhaustive-deps -- the text stands for the value, which is new at every keystroke
  const state = useMemo(() => ({ warnings, attempted, blank }), [text, attempted, blank])
  return <Context value={state}>{children}</Context>
}

export function useWarnings(): Warnings {
  return useWarningState().warnings
}

/** Whether nothing was typed yet. */
export function useBlank(): boolean {
  return useWarningState().blank
}

/** What is to be said of one field. A gap is held back until the field was left or registering was tried. */
export type FieldState = {
  readonly expected: boolean
  readonly gap: boolean
  readonly filled: boolean
  readonly doubt: Doubt | null
}

export function useFieldState(name: string, touched: boolean): FieldState {
  const { warnings, attempted, blank } = useWarningState()
  const shown = attempted || (touched && !blank)
  const missing = warnings.gaps.some(({ field }) => field === name)
  const expected = warnings.expected.some((field) => field === name)
  return {
    expected,
    gap: shown && missing,
    filled: expected && !missing,
    doubt: (shown && warnings.doubts.find(({ field }) => field === name)) || null,
  }
}

function useWarningState(): State {
  const state = useContext(Context)
  if (!state) throw new Error('no warnings above this component')
  return state
}
