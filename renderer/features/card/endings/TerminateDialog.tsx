import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { DismissCircle20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TerminationGround } from '@shared/complaint/endings.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { StepDate, StepLine } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useStep, useSubject, type StepProps, type StepRun } from '../actions/useStep.ts'
import { GroundField, groundKeys, type Ground } from './GroundField.tsx'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'
import { useFields } from './useFields.ts'

type Termination = {
  readonly ground: TerminationGround | null
  /** Null until the question is answered. */
  readonly reportsCrime: boolean | null
  readonly on: LocalDate | null
  readonly documentNumber: string
  readonly reason: string
}

/** Art. 70, 88 of the Code. What reports a crime or a threat is not terminated but sent on: so that is asked first. */
export function TerminateDialog({
  card,
  onClose,
  onCrime,
}: StepProps & { readonly onCrime: () => void }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const { number, form } = card.complaint.registration
  const anonymous = form.applicant.kind === 'anonymous'
  const [termination, set] = useFields<Termination>({
    ground: anonymous ? 'anonymous' : null,
    reportsCrime: null,
    on: today,
    documentNumber: '',
    reason: '',
  })
  const { ground, reportsCrime, on, reason } = termination
  const submit = (): void => {
    if (reportsCrime) return onCrime()
    if (!ground) return step.complain('ground', codeText('ground-missing'))
    if (reportsCrime === null) return step.complain('question', t('card:terminate.questionMissing'))
    if (ground === 'other' && reason.trim() === '') {
      return step.complain('reason', t('card:terminate.lawMissing'))
    }
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run(
      { ...termination, type: 'terminate', on, ground, reportsCrime },
      t('card:terminate.done', { number }),
    )
  }
  const grounds = useGrounds(anonymous)
  const chooseGround = (chosen: TerminationGround): void => set({ ground: chosen })
  return (
    <StepFrame
      icon={<DismissCircle20Regular />}
      title={t('card:terminate.title')}
      subtitle={subject(t('card:terminate.rule'))}
      submit={t(reportsCrime ? 'card:giveBack.redirectNow' : 'card:terminate.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={{
        ...groundKeys(grounds, chooseGround),
        Digit3: () => set({ reportsCrime: false }),
        Digit4: () => set({ reportsCrime: true }),
      }}
      note={t(anonymous ? 'card:terminate.nobody' : 'card:terminate.next')}
    >
      <GroundField
        label={`${t('card:terminate.ground')}: ${t('card:terminate.onlyThese')}`}
        grounds={grounds}
        value={ground}
        onChange={chooseGround}
        message={step.messageFor('ground')}
        beside
      />
      <CrimeQuestion
        value={reportsCrime}
        onChange={(answer) => set({ reportsCrime: answer })}
        message={step.messageFor('question')}
      />
      {reportsCrime === true ? (
        <div className="mb warn">{t('card:terminate.crimeText')}</div>
      ) : (
        <TerminationFields card={card} value={termination} onChange={set} step={step} />
      )}
    </StepFrame>
  )
}

/** The law's two grounds; a known applicant takes away the first. */
function useGrounds(anonymous: boolean): readonly Ground<TerminationGround>[] {
  const { t } = useTranslation()
  return [
    {
      value: 'anonymous',
      title: t('card:ending.terminate.anonymous'),
      hint: t(anonymous ? 'card:terminate.anonymousHint' : 'card:terminate.known'),
      off: !anonymous,
    },
    { value: 'other', title: t('card:ending.terminate.other'), hint: t('card:terminate.otherHint') },
  ]
}

function TerminationFields({
  card,
  value,
  onChange,
  step,
}: {
  readonly card: CardView
  readonly value: Termination
  readonly onChange: (part: Partial<Termination>) => void
  readonly step: StepRun
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const { ground, on } = value
  const shown = { reason: NOT_TYPED, documentNumber: '', reportsCrime: false }
  return (
    <>
      {ground === 'other' && (
        <StepLine
          label={t('card:terminate.law')}
          required
          value={value.reason}
          onChange={(reason) => onChange({ reason })}
          message={step.messageFor('reason')}
        />
      )}
      <div className="two">
        <StepDate
          label={t('card:terminate.on')}
          value={on}
          onChange={(date) => onChange({ on: date })}
          step={step}
          min={dateOf(card.complaint.registration.form.receivedAt)}
          max={today}
        />
        <StepLine
          label={t('card:terminate.document')}
          value={value.documentNumber}
          onChange={(documentNumber) => onChange({ documentNumber })}
        />
      </div>
      <StepPreview
        card={card}
        command={on && ground && { type: 'terminate', on, ground, ...shown }}
        from={on ? { tellBy: on } : {}}
      />
    </>
  )
}

/** Art. 64(7-2), 88(1)2 of the Code: nothing is answered before this question. */
function CrimeQuestion({
  value,
  onChange,
  message,
}: {
  readonly value: boolean | null
  readonly onChange: (value: boolean) => void
  readonly message: string | null
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Field label={t('card:terminate.question')} required validationMessage={message}>
      <RadioGroup
        layout="horizontal"
        value={value === null ? '' : value ? 'yes' : 'no'}
        onChange={(_, data) => onChange(data.value === 'yes')}
      >
        <span className="row">
          <Radio value="no" label={t('card:terminate.no')} />
          <KeyHint>3</KeyHint>
        </span>
        <span className="row">
          <Radio value="yes" label={t('card:terminate.yes')} />
          <KeyHint>4</KeyHint>
        </span>
      </RadioGroup>
    </Field>
  )
}
