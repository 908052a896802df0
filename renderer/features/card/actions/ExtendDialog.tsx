import { Field, Radio, RadioGroup, SpinButton } from '@fluentui/react-components'
import { CalendarAdd20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExtensionGround } from '@shared/complaint/outcomes.ts'
import { extensionOf } from '@shared/deadline/engine.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { ExtendPreview, NoticePreview } from './ExtendPreview.tsx'
import { OptionCard, StepDate } from './StepFields.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from './useStep.ts'

/** N-07: once, on one of two grounds, by one to ten working days, before the term ends. */
export function ExtendDialog({ card, onClose }: StepProps): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const [ground, setGround] = useState<ExtensionGround | null>(null)
  const [siteVisit, setSiteVisit] = useState(false)
  const [days, setDays] = useState(5)
  const [on, setOn] = useState<LocalDate | null>(today)
  const { review, registration } = card.complaint
  if (!review) return null
  const { maxDays } = ruleSetById(review.ruleSet).extension
  const of = { reviewBy: review.reviewBy, extendedOn: on ?? today, ruleSet: review.ruleSet }
  const dates = extensionOf({ ...of, days }, calendar)
  const latest = extensionOf({ ...of, days: maxDays }, calendar)
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (!ground) return step.complain('ground', codeText('extension-without-ground'))
    if (!dates.ok) return step.complain('on', codeText(dates.error.code, dates.error.params))
    step.run(
      { type: 'extend', on, days, ground, siteVisit: siteVisit && ground === 'additional_study_or_check' },
      t('card:extend.done', {
        number: registration.number,
        date: words(dates.value.reviewBy),
        notice: words(dates.value.noticeBy),
      }),
    )
  }
  return (
    <StepFrame
      icon={<CalendarAdd20Regular className="fg-ext" />}
      title={t('card:extend.title')}
      subtitle={subject(t('card:extend.now', { date: words(review.reviewBy) }))}
      submit={t('card:extend.submit', { days })}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      disabled={!dates.ok}
      choices={{
        Digit1: () => setGround('additional_study_or_check'),
        Digit2: () => setGround('additional_information'),
      }}
    >
      <Field
        label={`${t('card:extend.ground')}: ${t('card:extend.onlyTwo')}`}
        required
        validationMessage={step.messageFor('ground')}
      >
        <Grounds ground={ground} onGround={setGround} siteVisit={siteVisit} onSiteVisit={setSiteVisit} />
      </Field>
      <div className="terms">
        <div className="col" style={{ gap: 12 }}>
          <Field
            label={`${t('card:extend.days')}, ${t('card:extend.range', { max: maxDays })}`}
            hint={latest.ok ? t('card:extend.latest', { date: words(latest.value.reviewBy) }) : null}
            validationMessage={step.messageFor('days')}
          >
            <SpinButton
              value={days}
              min={1}
              max={maxDays}
              onChange={(_, data) => setDays(wholeDays(data.value ?? data.displayValue, days, maxDays))}
            />
          </Field>
          <StepDate
            label={t('card:extend.on')}
            value={on}
            onChange={setOn}
            step={step}
            min={review.registeredOn}
            max={today}
          />
        </div>
        {dates.ok && <ExtendPreview reviewBy={review.reviewBy} newReviewBy={dates.value.reviewBy} />}
      </div>
      {dates.ok ? (
        <NoticePreview card={card} noticeBy={dates.value.noticeBy} ruleSet={review.ruleSet} />
      ) : (
        <div className="mb warn">{codeText(dates.error.code, dates.error.params)}</div>
      )}
    </StepFrame>
  )
}

/** The law's two grounds; the first one with or without a visit to the place. */
function Grounds({
  ground,
  onGround,
  siteVisit,
  onSiteVisit,
}: {
  readonly ground: ExtensionGround | null
  readonly onGround: (ground: ExtensionGround) => void
  readonly siteVisit: boolean
  readonly onSiteVisit: (siteVisit: boolean) => void
}): ReactNode {
  const { t } = useTranslation()
  const studies = ground === 'additional_study_or_check'
  return (
    <RadioGroup
      value={ground ?? ''}
      onChange={(_, data) =>
        onGround(
          data.value === 'additional_information' ? 'additional_information' : 'additional_study_or_check',
        )
      }
    >
      <div className="opts one">
        <OptionCard
          value="additional_study_or_check"
          checked={studies}
          digit="1"
          title={t('card:extend.study')}
        >
          {studies && (
            <RadioGroup
              className="in"
              layout="horizontal"
              aria-label={t('card:extend.study')}
              value={siteVisit ? 'site' : 'study'}
              onChange={(_, data) => onSiteVisit(data.value === 'site')}
            >
              <Radio value="study" label={t('card:extend.studyOnly')} />
              <Radio value="site" label={t('card:extend.siteVisit')} />
            </RadioGroup>
          )}
        </OptionCard>
        <OptionCard
          value="additional_information"
          checked={ground === 'additional_information'}
          digit="2"
          title={t('card:extend.information')}
        />
      </div>
    </RadioGroup>
  )
}

/** Never less than one day nor more than the law's limit, whatever is typed. */
function wholeDays(typed: number | string | undefined | null, before: number, max: number): number {
  const value = typeof typed === 'number' ? typed : Number.parseInt(typed ?? '', 10)
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), max) : before
}
