import { Mail20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { filingForm } from '@shared/complaint/form.ts'
import type { Extension } from '@shared/complaint/complaint.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { LateReason, StepDate, StepLine } from './StepFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

/** N-08: the applicant is told of the extension within 3 working days, in the form the complaint was filed in. */
export function NoticeDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [on, setOn] = useState<LocalDate | null>(today)
  const [outgoingNumber, setOutgoingNumber] = useState('')
  const [lateReason, setLateReason] = useState('')
  const { extension, registration } = card.complaint
  if (!extension) return null
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run(
      { type: 'send-notice', on, outgoingNumber, lateReason },
      t('card:notice.done', { number: registration.number }),
    )
  }
  return (
    <StepFrame
      icon={<Mail20Regular />}
      title={t('card:notice.title')}
      subtitle={subject(t('card:notice.until', { date: words(extension.noticeBy) }))}
      submit={t('card:notice.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
    >
      <section className="res">
        <h3>{t(`card:notice.forms.${filingForm(registration.form.channel)}`)}</h3>
        <p className="sub">{t('card:notice.formRule')}</p>
        <p className="sub">
          {t('card:notice.reason')}: {t(`card:ground.${groundKey(extension)}`)}
        </p>
      </section>
      <div className="two">
        <StepDate
          label={t('card:notice.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={extension.on}
          max={today}
        />
        <StepLine label={t('card:notice.number')} value={outgoingNumber} onChange={setOutgoingNumber} />
      </div>
      <LateReason
        on={on}
        dueOn={extension.noticeBy}
        value={lateReason}
        onChange={setLateReason}
        step={step}
      />
    </StepFrame>
  )
}

/** The ground in words; a check on the spot is named as such. */
export function groundKey({
  ground,
  siteVisit,
}: Pick<Extension, 'ground' | 'siteVisit'>):
  'additional_study_or_check' | 'site_visit' | 'additional_information' {
  return ground === 'additional_study_or_check' && siteVisit ? 'site_visit' : ground
}
