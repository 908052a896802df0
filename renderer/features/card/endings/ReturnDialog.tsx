import { Field, Textarea } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { returnTerm } from '@shared/complaint/decideReturn.ts'
import { ReturnGround, returnGroundsOf } from '@shared/complaint/endings.ts'
import { returnIsOpen } from '@shared/complaint/complaint.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { LateReason, StepDate, StepLine } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps, type StepRun } from '../actions/useStep.ts'
import { GroundField, groundKeys, type Ground } from './GroundField.tsx'
import { Check } from './RedirectFields.tsx'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'
import { useFields } from './useFields.ts'

type Returning = {
  readonly ground: ReturnGround | null
  readonly reportsCrime: boolean
  readonly on: LocalDate | null
  readonly outgoingNumber: string
  readonly reason: string
  readonly lateReason: string
}

/** Art. 64(7) of the Code: on one of its grounds, within three working days, and never what reports a crime. */
export function ReturnDialog({
  card,
  onClose,
  onCrime,
}: StepProps & { readonly onCrime: () => void }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const grounds = useGrounds(card)
  const [returning, set] = useFields<Returning>({
    ground: grounds[0]?.off ? null : 'not_corrected',
    reportsCrime: false,
    on: today,
    outgoingNumber: '',
    reason: '',
    lateReason: '',
  })
  const { ground, reportsCrime, on } = returning
  const { number } = card.complaint.registration
  const submit = (): void => {
    if (reportsCrime) return onCrime()
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (!ground) return step.complain('ground', codeText('ground-missing'))
    step.run({ ...returning, type: 'return', on, ground }, t('card:giveBack.done', { number }))
  }
  const chooseGround = (chosen: ReturnGround): void => set({ ground: chosen })
  return (
    <StepFrame
      icon={<ArrowUndo20Regular />}
      title={t('card:giveBack.title')}
      subtitle={subject(t('card:giveBack.rule'))}
      submit={t(reportsCrime ? 'card:giveBack.redirectNow' : 'card:giveBack.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={{ ...groundKeys(grounds, chooseGround), Digit4: () => set({ reportsCrime: !reportsCrime }) }}
      note={t('card:giveBack.next')}
    >
      <GroundField
        label={`${t('card:giveBack.ground')}: ${t('card:giveBack.onlyThese')}`}
        grounds={grounds}
        value={ground}
        onChange={chooseGround}
        message={step.messageFor('ground')}
      />
      <Check
        digit="4"
        label={t('card:giveBack.crime')}
        checked={reportsCrime}
        onChange={(checked) => set({ reportsCrime: checked })}
      />
      {reportsCrime ? (
        <div className="mb warn">{t('card:giveBack.crimeText')}</div>
      ) : (
        <ReturnFields card={card} value={returning} onChange={set} step={step} />
      )}
    </StepFrame>
  )
}

function ReturnFields({
  card,
  value,
  onChange,
  step,
}: {
  readonly card: CardView
  readonly value: Returning
  readonly onChange: (part: Partial<Returning>) => void
  readonly step: StepRun
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const { ground, on } = value
  const returnBy = ground && returnTerm(card.complaint, ground, calendar)
  const shown = { reason: '', outgoingNumber: '', reportsCrime: false, lateReason: NOT_TYPED }
  return (
    <>
      <div className="two">
        <StepDate
          label={t('card:giveBack.on')}
          value={on}
          onChange={(date) => onChange({ on: date })}
          step={step}
          min={dateOf(card.complaint.registration.form.receivedAt)}
          max={today}
        />
        <StepLine
          label={t('card:giveBack.number')}
          value={value.outgoingNumber}
          onChange={(outgoingNumber) => onChange({ outgoingNumber })}
        />
      </div>
      <Field label={t(ground === 'identical' ? 'card:giveBack.earlier' : 'card:giveBack.reason')}>
        <Textarea
          value={value.reason}
          rows={2}
          maxLength={5000}
          onChange={(_, data) => onChange({ reason: data.value })}
        />
      </Field>
      {returnBy && (
        <LateReason
          on={on}
          dueOn={returnBy}
          value={value.lateReason}
          onChange={(lateReason) => onChange({ lateReason })}
          step={step}
        />
      )}
      <StepPreview card={card} command={on && ground && { type: 'return', on, ground, ...shown }} />
    </>
  )
}

/** The law's three grounds; one that cannot be had says why. */
function useGrounds({ complaint }: CardView): readonly Ground<ReturnGround>[] {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const rules = ruleSetById(complaint.registration.ruleSet)
  const known = returnGroundsOf(rules)
  const { correction } = complaint
  const asked = returnIsOpen(complaint) ? correction : null
  return ReturnGround.options.map((value) => {
    const title = t(`card:ending.return.${value}`)
    if (!known.includes(value)) return { value, title, hint: t('card:giveBack.notThen'), off: true }
    if (value !== 'not_corrected') {
      const date = returnTerm(complaint, value, calendar)
      const days = rules.returnDays ?? 0
      return {
        value,
        title,
        ...(date && { hint: t('card:giveBack.sinceRegistered', { days, date: words(date) }) }),
      }
    }
    if (!asked) return { value, title, hint: t('card:giveBack.notAsked'), off: true }
    const date = words(asked.until)
    return today > asked.until
      ? { value, title, hint: t('card:giveBack.periodUntil', { date }) }
      : { value, title, hint: t('card:giveBack.periodRuns', { date }), off: true }
  })
}
