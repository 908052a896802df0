import { Checkbox, Field, SpinButton, Textarea } from '@fluentui/react-components'
import { Gavel20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { AnswerKind, DecisionOutcome, USUAL_ANSWER } from '@shared/complaint/outcomes.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { ChoiceDropdown } from '../../../components/ChoiceDropdown.tsx'
import { LateReason, StepDate, StepLine } from './StepFields.tsx'
import { basisOf, DecisionFields, type DecisionBasis } from './DecisionFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

/** The decision of art. 100 of the Code, with what the statistics of the national system ask for. */
export function DecideDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null)
  const [answer, setAnswer] = useState<AnswerKind>('satisfied')
  const [on, setOn] = useState<LocalDate | null>(today)
  const [documentNumber, setDocumentNumber] = useState('')
  const [basis, setBasis] = useState<DecisionBasis>({ decidedBy: '', reversal: [] })
  const [measures, setMeasures] = useState<Measures>({ rightsRestored: false, disciplined: 0, proposals: '' })
  const [lateReason, setLateReason] = useState('')
  const { review, registration } = card.complaint
  if (!review) return null
  const submit = (): void => {
    if (!outcome) return step.complain('outcome', t('card:decide.outcomeMissing'))
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run(
      {
        type: 'decide',
        on,
        outcome,
        answer,
        documentNumber,
        ...measures,
        ...basisOf(outcome, basis),
        lateReason,
      },
      t('card:decide.done', { number: registration.number }),
    )
  }
  const late = on !== null && on > review.reviewBy
  return (
    <StepFrame
      icon={<Gavel20Regular />}
      title={t('card:decide.title')}
      subtitle={subject(t('card:decide.until', { date: words(review.reviewBy) }))}
      submit={t('card:decide.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      note={answer === 'refused' ? t('card:decide.motivated') : null}
    >
      {late && <div className="mb warn">{t('card:decide.deemed')}</div>}
      <div className="two">
        <OutcomeFields
          outcome={outcome}
          answer={answer}
          message={step.messageFor('outcome')}
          onOutcome={(chosen) => {
            setOutcome(chosen)
            setAnswer(USUAL_ANSWER[chosen])
          }}
          onAnswer={setAnswer}
        />
        <StepDate
          label={t('card:decide.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={review.registeredOn}
          max={today}
        />
        <StepLine label={t('card:decide.document')} value={documentNumber} onChange={setDocumentNumber} />
      </div>
      <DecisionFields card={card} outcome={outcome} value={basis} onChange={setBasis} />
      <LateReason on={on} dueOn={review.reviewBy} value={lateReason} onChange={setLateReason} step={step} />
      <MeasuresFields measures={measures} onChange={setMeasures} />
    </StepFrame>
  )
}

/** The decision, and what the statistics of the national system call it. */
function OutcomeFields({
  outcome,
  answer,
  message,
  onOutcome,
  onAnswer,
}: {
  readonly outcome: DecisionOutcome | null
  readonly answer: AnswerKind
  readonly message: string | null
  readonly onOutcome: (outcome: DecisionOutcome) => void
  readonly onAnswer: (answer: AnswerKind) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <ChoiceDropdown
        label={t('card:decide.outcome')}
        options={DecisionOutcome.options}
        textOf={(one) => t(`card:decide.outcomes.${one}`)}
        value={outcome}
        onChange={onOutcome}
        message={message}
      />
      <ChoiceDropdown
        label={t('card:decide.answer')}
        options={AnswerKind.options}
        textOf={(one) => t(`card:decide.answers.${one}`)}
        value={answer}
        onChange={onAnswer}
      />
    </>
  )
}

type Measures = {
  readonly rightsRestored: boolean
  /** People held liable. */
  readonly disciplined: number
  readonly proposals: string
}

/** What was done about the violation: the report counts it. */
function MeasuresFields({
  measures,
  onChange,
}: {
  readonly measures: Measures
  readonly onChange: (measures: Measures) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="res" aria-label={t('card:decide.measures')}>
      <h3>{t('card:decide.measures')}</h3>
      <div className="two">
        <Checkbox
          checked={measures.rightsRestored}
          label={t('card:decide.restored')}
          onChange={(_, data) => onChange({ ...measures, rightsRestored: data.checked === true })}
        />
        <Field label={t('card:decide.disciplined')} orientation="horizontal">
          <SpinButton
            value={measures.disciplined}
            min={0}
            max={1000}
            onChange={(_, data) =>
              onChange({ ...measures, disciplined: peopleOf(data.value ?? data.displayValue) })
            }
          />
        </Field>
      </div>
      <Field label={t('card:decide.proposals')}>
        <Textarea
          value={measures.proposals}
          rows={2}
          maxLength={500}
          onChange={(_, data) => onChange({ ...measures, proposals: data.value })}
        />
      </Field>
    </section>
  )
}

function peopleOf(typed: number | string | undefined | null): number {
  const value = typeof typed === 'number' ? typed : Number.parseInt(typed ?? '', 10)
  return Number.isInteger(value) ? Math.min(Math.max(value, 0), 1000) : 0
}
