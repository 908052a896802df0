import { Field, Input } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { toAppError } from '../errorWords.ts'

const PROBLEMS = ['letters', 'length', 'check', 'other-kind'] as const

/** Where the office key is typed; says what is wrong with what was typed. */
export function OfficeKeyField({
  value,
  onChange,
  error,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error: unknown
}): ReactNode {
  const { t } = useTranslation()
  const problem = phraseProblem(error)
  return (
    <Field
      label={t('exchange:seal.phrase')}
      required
      validationState={problem === null ? 'none' : 'error'}
      validationMessage={problem && t(`exchange:seal.problem.${problem}`)}
    >
      <Input
        name="phrase"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        autoComplete="off"
        spellCheck={false}
        className="keyfield"
      />
    </Field>
  )
}

/** Null for a failure that is not about what was typed. */
export function phraseProblem(error: unknown): (typeof PROBLEMS)[number] | null {
  if (error === null || error === undefined) return null
  const problem = toAppError(error).fields?.['phrase']
  return PROBLEMS.find((one) => one === problem) ?? null
}
