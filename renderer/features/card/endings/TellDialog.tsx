import { MailAlert20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { openTelling } from '@shared/complaint/complaint.ts'
import { filingForm, postalAddress } from '@shared/complaint/form.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { LateReason, StepDate, StepLine } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'

/** Art. 65, 70(3), 95(2) of the Code: the applicant is told of an end or a redirection, in the form of the filing. */
export function TellDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [outgoingNumber, setOutgoingNumber] = useState('')
  const [lateReason, setLateReason] = useState('')
  const { number, form } = card.complaint.registration
  const telling = openTelling(card.complaint)
  if (!telling) return null
  const filing = filingForm(form.channel)
  const address = filing === 'paper' ? postalAddress(form.applicant) : form.applicant.email
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run({ type: 'tell', on, outgoingNumber, lateReason }, t('card:tell.done', { number }))
  }
  return (
    <StepFrame
      icon={<MailAlert20Regular />}
      title={t('card:tell.title')}
      subtitle={subject(t('card:tell.until', { date: words(telling.dueOn) }))}
      submit={t('card:tell.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
    >
      <section className="res">
        <h3>
          {t(`card:tell.about.${telling.about}`)}, {words(telling.since)}
        </h3>
        <p className="sub">
          {t(`card:notice.forms.${filing}`)}. {t('card:notice.formRule')}.
        </p>
        {address !== '' && <p className="sub">{t('card:extend.address', { address })}</p>}
      </section>
      <div className="two">
        <StepDate
          label={t('card:tell.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={telling.since}
          max={today}
        />
        <StepLine label={t('card:tell.number')} value={outgoingNumber} onChange={setOutgoingNumber} />
      </div>
      <LateReason on={on} dueOn={telling.dueOn} value={lateReason} onChange={setLateReason} step={step} />
      <StepPreview
        card={card}
        command={on && { type: 'tell', on, outgoingNumber: '', lateReason: NOT_TYPED }}
      />
    </StepFrame>
  )
}
