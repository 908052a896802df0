import { ErrorCircle12Filled } from '@fluentui/react-icons/headless/svg/error-circle'
import { useEffect, useId, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { DEMO_PASSWORD } from '@shared/demo/password.ts'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useErrorWords, toAppError } from '../../components/errorWords.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useCountdown } from './useCountdown.ts'

type Props = {
  readonly operatorId: string
  /** Word on the button. */
  readonly action: string
  readonly inputRef: RefObject<HTMLInputElement | null>
}

/**
 * Password, button, and what went wrong: how many tries are left, or how long the pause still is. Plain controls: the
 * sign-in is on the screen before the component library is loaded.
 */
export function PasswordForm({ operatorId, action, inputRef }: Props): ReactNode {
  const { t } = useTranslation()
  const { demo } = useAppState()
  const id = useId()
  const [problemId, hintId] = [`${id}problem`, `${id}hint`]
  const [password, setPassword] = useState('')
  const { submit, pause, isPending, problem } = usePasswordCheck(operatorId, () => setPassword(''))
  useEffect(() => {
    if (pause === 0) inputRef.current?.focus()
  }, [pause, inputRef])
  return (
    <form
      className="pw"
      onSubmit={(event) => {
        event.preventDefault()
        if (password !== '' && pause === 0 && !isPending) submit(password)
      }}
    >
      <div className="pwf">
        <label htmlFor={id}>{t('session:signIn.password')}</label>
        <input
          ref={inputRef}
          id={id}
          className={problem === null ? 'inp' : 'inp err'}
          type="password"
          value={password}
          autoComplete="current-password"
          disabled={pause > 0}
          aria-invalid={problem !== null}
          aria-describedby={
            [problem !== null && problemId, demo && hintId].filter(Boolean).join(' ') || undefined
          }
          onChange={(event) => setPassword(event.target.value)}
        />
        {problem !== null && (
          <p className="msg err" role="alert" id={problemId}>
            <ErrorCircle12Filled aria-hidden="true" />
            {problem}
          </p>
        )}
        {demo && (
          <p className="msg" id={hintId}>
            {t('session:signIn.demoPassword', { password: DEMO_PASSWORD })}
          </p>
        )}
      </div>
      {pause > 0 && (
        <p className="msg err" role="timer">
          {t('session:signIn.pause', { count: pause })}
        </p>
      )}
      <button type="submit" className="btn p lg" aria-disabled={pause > 0 || isPending}>
        {action}
        <KeyHint>Enter</KeyHint>
      </button>
    </form>
  )
}

/** Signs in; knows what went wrong and, after too many tries, how many seconds are left of the pause. */
function usePasswordCheck(
  operatorId: string,
  onRefused: () => void,
): {
  readonly submit: (password: string) => void
  readonly pause: number
  readonly isPending: boolean
  readonly problem: string | null
} {
  const wordsOf = useErrorWords()
  const { mutate, isPending, error } = useAction('session.sign-in')
  const [pause, startPause] = useCountdown()
  const onError = (failure: Error): void => {
    onRefused()
    const { code, params } = toAppError(failure)
    if (code === 'too-many-attempts') startPause(Number(params?.['seconds'] ?? 0))
  }
  const submit = (password: string): void => mutate({ operatorId, password }, { onError })
  return { submit, pause, isPending, problem: problemOf(error, wordsOf) }
}

function problemOf(error: unknown, wordsOf: ReturnType<typeof useErrorWords>): string | null {
  if (error === null || toAppError(error).code === 'too-many-attempts') return null
  const { title, text } = wordsOf(error)
  return `${title}. ${text}`
}
