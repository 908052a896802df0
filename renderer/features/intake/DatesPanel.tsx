import { Timer20Regular } from '@fluentui/react-icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { filingForm, type ComplaintForm } from '@shared/complaint/form.ts'
import { formatDate, formatDateTime } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { DayStrip } from '../../components/DayStrip.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useDates, type FormDates } from './useDates.ts'

const SPEAK_AFTER_MS = 500

/** The due dates the complaint would get, each with its strip and the reason, live while the form is filled. */
export function DatesPanel(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = useDates()
  const { dates } = form
  return (
    <>
      <div className="h">
        <Timer20Regular className="i" aria-hidden="true" />
        <h2 id="intake-s3">{t('intake:columns.dates')}</h2>
        <span className="n mla">
          {t('intake:dates.dayZero', { date: formatDate(dates.registeredOn, language, 'weekday-short') })}
        </span>
      </div>
      <div className="bd dates">
        {dates.registeredOn !== dates.receivedOn && <AfterHours form={form} />}
        <Forward form={form} />
        <Review form={form} />
        <Extension form={form} />
      </div>
      <Spoken form={form} />
    </>
  )
}

type Props = { readonly form: FormDates }

function Forward({ form: { dates, rules } }: Props): ReactNode {
  const { t } = useTranslation()
  if (dates.forwardBy === null) return null
  return (
    <Due
      mark={<ObligationMark kind="forward" />}
      title={t('intake:dates.forward')}
      from={dates.receivedOn}
      dueOn={dates.forwardBy}
      why={t('intake:dates.forwardWhy', { days: rules.forwardDays })}
    />
  )
}

function Review({ form: { dates, rules, providerKind } }: Props): ReactNode {
  const { t } = useTranslation()
  const [addressee, contestedAct] = useWatch<ComplaintForm, ['addressee', 'contestedAct']>({
    name: ['addressee', 'contestedAct'],
  })
  const akim = providerKind === 'akim_office' ? 'akim_office' : 'akim'
  const why = addressee === 'provider_head' ? contestedAct : addressee === 'akim' ? akim : addressee
  return (
    <Due
      mark={<ObligationMark kind="review" />}
      title={t('intake:dates.review')}
      from={dates.registeredOn}
      dueOn={dates.reviewBy}
      why={t(`intake:dates.reviewWhy.${why}`, { days: rules.reviewDays[dates.authority] })}
    />
  )
}

function Due({
  mark,
  title,
  from,
  dueOn,
  why,
}: {
  readonly mark: ReactNode
  readonly title: string
  readonly from: LocalDate
  readonly dueOn: LocalDate
  readonly why: string
}): ReactNode {
  const language = useLanguage()
  return (
    <div className="dli">
      {mark}
      <div className="t">{title}</div>
      <div className="dd">{formatDate(dueOn, language, 'weekday-short')}</div>
      <div className="x">{why}</div>
      <div className="w">
        <DayStrip from={from} dueOn={dueOn} look="on_time" />
      </div>
    </div>
  )
}

function Extension({ form: { dates, rules, extension } }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })
  const { maxDays } = rules.extension
  const latest = addWorkingDays(calendar, dates.reviewBy, maxDays)
  return (
    <div className="dli">
      <span className="ob fg-ext dashed" aria-hidden="true">
        +
      </span>
      <div className="t">{t('intake:dates.extension')}</div>
      <div className="dd">{formatDate(latest, language, 'short')}</div>
      <div className="x">
        {extension === 'warn'
          ? t('intake:dates.extensionDoubt')
          : t('intake:dates.extensionWhy', {
              days: maxDays,
              notice: rules.noticeDays,
              form: t(`intake:dates.${filingForm(channel)}`),
            })}
      </div>
    </div>
  )
}

/** Art. 64(3) of the Code: both dates are shown, as the ticket shows them. */
function AfterHours({ form: { dates } }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const receivedAt = useWatch<ComplaintForm, 'receivedAt'>({ name: 'receivedAt' })
  return (
    <div className="mb info">
      {t('intake:dates.afterHours', {
        received: formatDateTime(receivedAt, language),
        registered: formatDate(dates.registeredOn, language, 'weekday-short'),
      })}
    </div>
  )
}

/** Tells a screen reader the dates once they have settled. */
function Spoken({ form: { dates } }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const forward = dates.forwardBy
    ? t('intake:dates.spokenForward', { date: formatDate(dates.forwardBy, language, 'day-month') })
    : ''
  const text = t('intake:dates.spoken', {
    forward,
    review: formatDate(dates.reviewBy, language, 'day-month'),
  }).trim()
  const [said, setSaid] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SPEAK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="sr" aria-live="polite">
      {said}
    </p>
  )
}
