import { RadioGroup } from '@fluentui/react-components'
import { ArrowForward20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { BodyField, emptyBody, type ChosenBody } from './BodyField.tsx'
import { CaseFileFields, sentWith, usualCaseFile } from './CaseFileFields.tsx'
import { ForwardPreview } from './ForwardPreview.tsx'
import { LateReason, OptionCard, StepDate, StepLine } from './StepFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

type Way = 'forward' | 'satisfy'

/**
 * N-03 and N-04 in one dialog: forward within 3 working days of receipt, or satisfy in full within the same days and
 * not forward. Once the days are over only forwarding is left, late and with a reason.
 */
export function ForwardDialog({ card, first, onClose }: StepProps & { readonly first: Way }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const { forwardBy } = card.complaint
  const { number, form } = card.complaint.registration
  const dueOn = forwardBy ?? today
  const [wanted, setWay] = useState<Way>(first)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [document, setDocument] = useState('')
  const [body, setBody] = useState<ChosenBody>(emptyBody)
  const [caseFile, setCaseFile] = useState(usualCaseFile(form, t('card:forward.complaintFile')))
  const [lateReason, setLateReason] = useState('')
  const tooLate = on !== null && on > dueOn
  const way = tooLate ? 'forward' : wanted

  const submit = (): void => {
    if (on === null) return step.complain('on', t('card:step.onMissing'))
    if (way === 'satisfy') {
      return step.run(
        { type: 'satisfy', on, documentNumber: document },
        t('card:forward.doneSatisfied', { number }),
      )
    }
    if (body.name.ru.trim() === '' && body.name.kk.trim() === '') {
      return step.complain('bodyName', t('card:forward.bodyMissing'))
    }
    const { id: bodyId, name: bodyName, authority } = body
    step.run(
      {
        type: 'forward',
        on,
        bodyId,
        bodyName,
        authority,
        outgoingNumber: document,
        ...sentWith(caseFile),
        lateReason,
      },
      t('card:forward.done', { number }),
    )
  }

  return (
    <StepFrame
      icon={<ArrowForward20Regular />}
      title={t('card:forward.title')}
      subtitle={subject(useProgress(card))}
      submit={way === 'satisfy' ? t('card:forward.submitSatisfy') : t('card:forward.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={{ Digit1: () => setWay('forward'), Digit2: () => setWay('satisfy') }}
    >
      <WayChoice way={way} onWay={setWay} tooLateSince={tooLate ? dueOn : null} />
      {way === 'forward' && (
        <BodyField
          bodies={card.bodies}
          value={body}
          onChange={setBody}
          message={step.messageFor('bodyName')}
        />
      )}
      <div className="two">
        <StepDate
          label={way === 'forward' ? t('card:forward.on') : t('card:forward.satisfiedOn')}
          value={on}
          onChange={setOn}
          step={step}
          min={dateOf(form.receivedAt)}
          max={today}
        />
        <StepLine
          label={way === 'forward' ? t('card:forward.number') : t('card:forward.document')}
          required={way === 'satisfy'}
          value={document}
          onChange={setDocument}
          message={step.messageFor('documentNumber')}
        />
      </div>
      {way === 'forward' && <CaseFileFields value={caseFile} onChange={setCaseFile} />}
      <LateReason on={on} dueOn={dueOn} value={lateReason} onChange={setLateReason} step={step} />
      {on !== null && (
        <ForwardPreview card={card} way={way} on={on} dueOn={dueOn} authority={body.authority} />
      )}
    </StepFrame>
  )
}

/** Forwarded, or satisfied in full; the second only within the three days. */
function WayChoice({
  way,
  onWay,
  tooLateSince,
}: {
  readonly way: Way
  readonly onWay: (way: Way) => void
  /** The day the three days ended, once they are over. */
  readonly tooLateSince: LocalDate | null
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  return (
    <RadioGroup
      aria-label={t('card:forward.choice')}
      value={way}
      onChange={(_, data) => onWay(data.value === 'satisfy' ? 'satisfy' : 'forward')}
    >
      <div className="opts">
        <OptionCard
          value="forward"
          checked={way === 'forward'}
          digit="1"
          title={t('card:forward.forward')}
          hint={t('card:forward.forwardHint')}
        />
        <OptionCard
          value="satisfy"
          checked={way === 'satisfy'}
          digit="2"
          title={t('card:forward.satisfy')}
          hint={
            tooLateSince
              ? t('card:forward.satisfyLate', { date: words(tooLateSince) })
              : t('card:forward.satisfyHint')
          }
          disabled={tooLateSince !== null}
        />
      </div>
    </RadioGroup>
  )
}

/** «День 3 из 3, срок вт 17.03». */
function useProgress({ complaint }: CardView): string {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const { forwardBy } = complaint
  const { form } = complaint.registration
  if (forwardBy === null) return ''
  if (today > forwardBy) return t('card:forward.late', { date: words(forwardBy) })
  const from = dateOf(form.receivedAt)
  const total = workingDaysBetween(calendar, from, forwardBy)
  return t('card:forward.dayOf', {
    day: workingDaysBetween(calendar, from, today),
    total,
    date: words(forwardBy),
  })
}
