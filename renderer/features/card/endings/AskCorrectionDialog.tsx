import { Field, Textarea } from '@fluentui/react-components'
import { HourglassHalf20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { gapsOf } from '@shared/complaint/gaps.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import { addDays, type LocalDate } from '@shared/time/localDate.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../../app/appState.tsx'
import { DateField } from '../../../components/DateField.tsx'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { StepDate } from '../actions/StepFields.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'

/** What is offered until somebody decides otherwise: the law says only that the time must be reasonable. */
const USUAL_DAYS = 3

/** Art. 64(6) of the Code: what the complaint lacks, and a reasonable time to put it right. */
export function AskCorrectionDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const lacking = useLacking(card)
  const [defects, setDefects] = useState(lacking)
  const [on, setOn] = useState<LocalDate | null>(today)
  const [until, setUntil] = useState<LocalDate | null>(() => addWorkingDays(calendar, today, USUAL_DAYS))
  const { registration, review } = card.complaint
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (!until) return step.complain('until', t('card:askCorrection.untilMissing'))
    step.run(
      { type: 'ask-correction', on, defects, until },
      t('card:askCorrection.done', { number: registration.number, date: words(until) }),
    )
  }
  return (
    <StepFrame
      icon={<HourglassHalf20Regular />}
      title={t('card:askCorrection.title')}
      subtitle={subject(t('card:askCorrection.rule'))}
      submit={t('card:askCorrection.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
    >
      <Field label={t('card:askCorrection.defects')} required validationMessage={step.messageFor('defects')}>
        <Textarea value={defects} rows={3} maxLength={5000} onChange={(_, data) => setDefects(data.value)} />
      </Field>
      <div className="two">
        <StepDate
          label={t('card:askCorrection.on')}
          value={on}
          onChange={setOn}
          step={step}
          min={dateOf(registration.form.receivedAt)}
          max={today}
        />
        <Field
          label={t('card:askCorrection.until')}
          hint={t('card:askCorrection.untilHint')}
          required
          validationMessage={step.messageFor('until')}
        >
          <DateField value={until} onChange={setUntil} min={addDays(on ?? today, 1)} />
        </Field>
      </div>
      {until && review && until > review.reviewBy && (
        <div className="mb info">{t('card:askCorrection.untilLate', { date: words(review.reviewBy) })}</div>
      )}
      <StepPreview
        card={card}
        command={on && until && { type: 'ask-correction', on, defects: NOT_TYPED, until }}
        from={until ? { returnBy: until } : {}}
      />
    </StepFrame>
  )
}

/** «Не указано: подпись, улица»: what the registration already knows to be missing. */
function useLacking({ complaint }: CardView): string {
  const { t } = useTranslation()
  const { today } = useAppState()
  const { gaps } = gapsOf(complaint.registration.form, today)
  // Of the law's own requirements only: when it was entered is the office's matter.
  const fields = gaps.filter(({ rule }) => rule !== 'art-64' && rule !== 'A-10')
  if (fields.length === 0) return ''
  return t('card:askCorrection.found', {
    fields: fields.map(({ field }) => t(`intake:gap.${field}`)).join(', '),
  })
}
