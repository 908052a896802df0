import { Dropdown, Field, Option } from '@fluentui/react-components'
import { PersonSwap20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CaseOfficerView } from '@shared/queries/caseOfficers.ts'
import type { AppError } from '@shared/core/result.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { attempt } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { DateField } from '../../../components/DateField.tsx'
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
  const [deputyId, setDeputyId] = useState(deputies[0]?.id ?? '')
  const [from, setFrom] = useState<LocalDate | null>(today)
  const [to, setTo] = useState<LocalDate | null>(null)
  const [basis, setBasis] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const name = deputies.find(({ id }) => id === deputyId)?.name ?? ''
  const problemOf = useProblem(error)

  async function handOver(): Promise<void> {
    if (!from || !to || busy) return
    setBusy(true)
    const result = await attempt('duties.hand-over', { deputyId, from, to, basis })
    setBusy(false)
    if (!result.ok) return setError(result.error)
    onClose()
    tell({ title: t('roles:duties.done', { name }) })
  }

  return (
    <StepFrame
      icon={<PersonSwap20Regular />}
      title={t('roles:duties.title')}
      submit={t('roles:duties.submit')}
      onSubmit={() => void handOver()}
      onClose={onClose}
      step={{ busy, error: error?.fields ? null : error, changed: false }}
      disabled={!from || !to || deputyId === ''}
    >
      <p className="s13 sub">{t('roles:duties.text')}</p>
      <Field label={t('roles:duties.deputy')} required validationMessage={problemOf('deputyId')}>
        <Dropdown
          inlinePopup
          value={name}
          selectedOptions={[deputyId]}
          onOptionSelect={(_, data) => setDeputyId(data.optionValue ?? '')}
        >
          {deputies.map((one) => (
            <Option key={one.id} value={one.id}>
              {one.name}
            </Option>
          ))}
        </Dropdown>
      </Field>
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
