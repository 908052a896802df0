import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { warningsOf } from '@shared/complaint/warnings.ts'
import type { AppError } from '@shared/core/result.ts'
import type { Registered } from '@shared/ipc/calls/intakeCalls.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import { attempt } from '../../api/client.ts'
import { toAppError } from '../../components/errorWords.ts'
import { focusField } from './focus.ts'
import type { IntakeFiles } from './intakeContext.tsx'

/** `confirming`: gaps were shown, pressing again registers with them. `copying`: a file is not there yet. */
export type Phase = 'editing' | 'confirming' | 'stopped' | 'copying' | 'saving'

export type Registering = {
  readonly phase: Phase
  readonly attempted: boolean
  readonly failure: AppError | null
  readonly submit: () => void
}

/**
 * Registers what is typed. Gaps are shown once and may stay, since refusing a complaint is prohibited (art. 64(1) of
 * the Code). While it is being stored further presses do nothing, and the id makes a repetition harmless.
 */
export function useRegistering(
  methods: UseFormReturn<ComplaintForm>,
  facts: {
    readonly id: string
    readonly now: LocalDateTime
    readonly receivedTyped: boolean
    readonly files: IntakeFiles
  },
  onRegistered: (registered: Registered) => void,
): Registering {
  const [phase, setPhase] = useState<Phase>('editing')
  const [attempted, setAttempted] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)
  const saving = useRef(false)
  const { watch, getValues, handleSubmit } = methods

  useEffect(() => {
    const subscription = watch((_, { name }) => {
      if (name !== 'receivedAt' && !saving.current) setPhase('editing')
    })
    return () => subscription.unsubscribe()
  }, [watch])

  async function store(form: ComplaintForm): Promise<void> {
    const input = { id: facts.id, form, receivedNow: !facts.receivedTyped, files: facts.files.all }
    const result = await attempt('intake.register', input).catch((error: unknown) => ({
      ok: false as const,
      error: toAppError(error),
    }))
    saving.current = false
    setPhase('editing')
    if (result.ok) onRegistered(result.value)
    else setFailure(result.error)
  }

  function send(): void {
    saving.current = true
    setPhase('saving')
    setFailure(null)
    void handleSubmit(store, (errors) => {
      saving.current = false
      setPhase('editing')
      setFailure({ code: 'invalid-input', message: Object.keys(errors).join(', ') })
    })()
  }

  function submit(): void {
    if (saving.current) return
    setAttempted(true)
    const { gaps, doubts } = warningsOf(getValues(), facts.now)
    const stop = facts.receivedTyped ? doubts.find(({ level }) => level === 'stop') : undefined
    if (!stop && facts.files.busy) return setPhase('copying')
    const first = stop ?? (phase === 'confirming' ? undefined : gaps[0])
    if (!first) return send()
    setPhase(stop ? 'stopped' : 'confirming')
    focusField(first.field)
  }

  return { phase, attempted, failure, submit }
}
