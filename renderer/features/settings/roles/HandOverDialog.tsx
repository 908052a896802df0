import { Field } from '@fluentui/react-components'
import { PersonSwap20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CaseOfficerView } from '@shared/queries/caseOfficers.ts'
import type { AppError } from '@shared/core/result.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAction } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { ChoiceDropdown } from '../../../components/ChoiceDropdown.tsx'
import { DateField } from '../../../components/DateField.tsx'
import { toAppError } from '../../../components/errorWords.ts'
import { useToast } from '../../../components/Toasts.tsx'
import { StepLine } from '../../card/actions/StepFields.tsx'
import { StepFrame } from '../../card/actions/StepFrame.tsx'

/** The head leaves his duties to somebody, from one day to another. */
export function HandOverDialog({
  deputies,
  onClose,
}: {
  readonly deputies: readonly CaseOfficerView[]
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { today } = useAppState()
  const [deputyId, setDeputyId] = useState(deputies[0]?.id ?? null)
  const [from, setFrom] = useState<LocalDate | null>(today)
  const [to, setTo] = useState<LocalDate | null>(null)
  const [basis, setBasis] = useState('')
  const { mutate, isPending, error: thrown } = useAction('duties.hand-over')
  const error = thrown && toAppError(thrown)
  const nameOf = (one: string): string => deputies.find(({ id }) => id === one)?.name ?? ''
  const problemOf = useProblem(error)
  const handOver = (): void => {
    if (deputyId === null || !from || !to || isPending) return
    const onSuccess = (): void => {
      onClose()
      tell({ title: t('roles:duties.done', { name: nameOf(deputyId) }) })
    }
    mutate({ deputyId, from, to, basis }, { onSuccess })
  }
  return (
    <StepFrame
      icon={<PersonSwap20Regular />}
      title={t('roles:duties.title')}
      submit={t('roles:duties.submit')}
      onSubmit={handOver}
      onClose={onClose}
      step={{ busy: isPending, error: error?.fields ? null : error, changed: false }}
      disabled={!from || !to || deputyId === null}
    >
      <p className="s13 sub">{t('roles:duties.text')}</p>
      <ChoiceDropdown
        label={t('roles:duties.deputy')}
        options={deputies.map(({ id }) => id)}
        textOf={nameOf}
        value={deputyId}
        onChange={setDeputyId}
        message={problemOf('deputyId')}
      />
      <div className="two">
        <Field label={t('roles:duties.from')} required validationMessage={problemOf('from')}>
          <DateField value={from} onChange={setFrom} min={today} />
        </Field>
        <Field label={t('roles:duties.to')} required validationMessage={problemOf('to')}>
          <DateField value={to} onChange={setTo} min={from ?? today} />
        </Field>
      </div>
      <StepLine label={t('roles:duties.basis')} value={basis} onChange={setBasis} />
    </StepFrame>
  )
}

/** What the main process found wrong with a field, in words. */
function useProblem(error: AppError | null): (field: string) => string | null {
  const { t } = useTranslation()
  const texts: Readonly<Record<string, string>> = t('roles:duties.problem', { returnObjects: true })
  return (field) => {
    const code = error?.fields?.[field]
    return code === undefined ? null : (texts[code] ?? code)
  }
}
