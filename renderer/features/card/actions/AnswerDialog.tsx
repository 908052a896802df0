import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { MailCheckmark20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { AnswerLanguage, type Channel } from '@shared/complaint/form.ts'
import { DeliveryWay } from '@shared/complaint/outcomes.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { StepDate, StepLine } from './StepFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

/** How an answer usually goes out, by how the complaint came in. */
const USUAL_WAY: Readonly<Record<Channel, DeliveryWay>> = {
  counter: 'in_person',
  reception: 'in_person',
  post: 'post',
  portal: 'portal',
}

/** The answer that was sent to the applicant; it closes the complaint. */
export function AnswerDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const { decision, satisfaction, registration } = card.complaint
  const [way, setWay] = useState<DeliveryWay>(USUAL_WAY[registration.form.channel])
  const [language, setLanguage] = useState(registration.form.language)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [outgoingNumber, setOutgoingNumber] = useState('')
  const decidedOn = decision?.on ?? satisfaction?.on
  if (!decidedOn) return null
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    step.run(
      { type: 'answer', on, way, language, outgoingNumber },
      t('card:answer.done', { number: registration.number }),
    )
  }
  return (
    <StepFrame
      icon={<MailCheckmark20Regular />}
      title={t('card:answer.title')}
      subtitle={subject(t('card:answer.decided', { date: words(decidedOn) }))}
      submit={t('card:answer.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      note={t('card:answer.closes')}
    >
      <Field label={t('card:answer.way')} required>
        <RadioGroup
          layout="horizontal"
          value={way}
          onChange={(_, data) => setWay(DeliveryWay.parse(data.value))}
        >
          {DeliveryWay.options.map((one) => (
            <Radio key={one} value={one} label={t(`card:answer.ways.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('card:answer.language')} hint={t('card:answer.languageRule')} required>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, data) => setLanguage(AnswerLanguage.parse(data.value))}
        >
          {AnswerLanguage.options.map((one) => (
            <Radio key={one} value={one} label={t(`card:language.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className="two">
        <StepDate
          label={t('card:answer.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={decidedOn}
          max={today}
        />
        <StepLine label={t('card:answer.number')} value={outgoingNumber} onChange={setOutgoingNumber} />
      </div>
      <p className="s12 mut">{t('card:answer.court')}</p>
    </StepFrame>
  )
}
