import { useState } from 'react'

import { passwordProblem } from '@shared/directory/passwordRules.ts'

import { useAction } from '../../api/hooks.ts'
import { toAppError } from '../../components/errorWords.ts'

/** Keys of the `forms` texts. */
export type PasswordFault = 'required' | 'short' | 'simple' | 'named' | 'same' | 'differs'

export type NewPassword = {
  readonly current: string
  readonly password: string
  readonly repeat: string
  set(part: Partial<Pick<NewPassword, 'current' | 'password' | 'repeat'>>): void
  readonly faults: Readonly<Partial<Record<'current' | 'password' | 'repeat', PasswordFault>>>
  /** What the main process refused beyond the fields. */
  readonly error: unknown
  readonly busy: boolean
  submit(): void
}

const EMPTY = { current: '', password: '', repeat: '' }

/** The form of an operator's own new password; faults are shown once it was sent, and go while they are mended. */
export function useNewPassword(
  names: readonly string[],
  options: {
    readonly asksCurrent: boolean
    readonly onDone: () => void
    /** By the recovery key, for an operator who is not signed in. */
    readonly by?: { readonly operatorId: string; readonly recoveryKey: string }
  },
): NewPassword {
  const { asksCurrent, onDone, by } = options
  const [values, setValues] = useState(EMPTY)
  const [sent, setSent] = useState(false)
  const own = useAction('session.change-password')
  const recovered = useAction('protection.new-password')
  const { isPending, error, reset } = by ? recovered : own
  const refused = error === null ? undefined : toAppError(error).fields?.['password']
  const found = faultsOf(values, names, asksCurrent)
  const submit = (): void => {
    setSent(true)
    if (Object.keys(found).length > 0 || isPending) return
    const { current, password } = values
    if (by) recovered.mutate({ ...by, password }, { onSuccess: onDone })
    else own.mutate({ current, password }, { onSuccess: onDone })
  }
  return {
    ...values,
    faults: sent ? { ...found, ...(isFault(refused) && { password: refused }) } : {},
    error: refused === undefined ? error : null,
    busy: isPending,
    set: (part) => {
      reset()
      setValues((before) => ({ ...before, ...part }))
    },
    submit,
  }
}

function faultsOf(
  { current, password, repeat }: typeof EMPTY,
  names: readonly string[],
  asksCurrent: boolean,
): NewPassword['faults'] {
  const weak = passwordProblem(password, names)
  return {
    ...(asksCurrent && current === '' && { current: 'required' }),
    ...(weak && { password: weak }),
    ...(password !== repeat && { repeat: 'differs' }),
  }
}

function isFault(text: string | undefined): text is 'short' | 'simple' | 'named' | 'same' {
  return text === 'short' || text === 'simple' || text === 'named' || text === 'same'
}
