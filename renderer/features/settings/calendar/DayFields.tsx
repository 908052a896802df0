import { Field, Input, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CalendarEditOf } from '@shared/calendar/edits.ts'
import { kazakhDayNames } from '@shared/calendar/kazakhstan.ts'
import { dayOf } from '@shared/calendar/workCalendar.ts'
import type { Bilingual } from '@shared/core/bilingual.ts'
import { weekdayName } from '@shared/i18n/dates.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { DateField } from '../../../components/DateField.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import type { DayEditKind } from './DayDialog.tsx'
import { useDayWords } from './dayWords.ts'
import type { Look } from './useLook.ts'

const AS = ['transfer_off', 'holiday', 'religious'] as const

/** The days of an edit, whatever of them its kind asks for. */
export type DayForm = {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly date: LocalDate | null
  readonly as: CalendarEditOf<'day-off'>['as']
  readonly name: Bilingual
}

type DayFieldsProps = {
  readonly kind: DayEditKind
  readonly form: DayForm
  readonly onChange: (form: DayForm) => void
  /** True once the head tried to go on: what is missing is said from then on. */
  readonly tried: boolean
  readonly problemOf: Look['problemOf']
}

export function DayFields(props: DayFieldsProps): ReactNode {
  const { t } = useTranslation()
  const { kind, form, onChange } = props
  if (kind === 'transfer') {
    return (
      <div className="wc-two">
        <Day {...props} name="from" label={t('workCalendar:edit.from')} />
        <Day {...props} name="to" label={t('workCalendar:edit.to')} />
      </div>
    )
  }
  if (kind !== 'day-off') {
    return (
      <div className="wc-two">
        <Day {...props} name="date" label={t('workCalendar:edit.date')} />
      </div>
    )
  }
  return (
    <>
      <div className="wc-two">
        <Day {...props} name="date" label={t('workCalendar:edit.date')} />
        <Field label={t('workCalendar:edit.as')} required>
          <Select
            value={form.as}
            onChange={(_, data) =>
              onChange({ ...form, as: AS.find((one) => one === data.value) ?? 'transfer_off' })
            }
          >
            {AS.map((one) => (
              <option key={one} value={one}>
                {t(`workCalendar:edit.asKind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Names {...props} />
    </>
  )
}

function Day({
  name,
  label,
  form,
  onChange,
  tried,
  problemOf,
}: DayFieldsProps & { readonly name: 'from' | 'to' | 'date'; readonly label: string }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const wordsOf = useDayWords()
  const value = form[name]
  const missing = tried && value === null ? t('workCalendar:problem.required') : null
  const problem = missing ?? problemOf(name)
  return (
    <Field
      label={label}
      required
      validationMessage={problem}
      hint={
        value === null || problem !== null
          ? null
          : `${weekdayName(isoWeekday(value), language, 'long')}, ${t('workCalendar:edit.dayIs', { what: wordsOf(dayOf(calendar, value)) })}`
      }
    >
      <DateField value={value} onChange={(date) => onChange({ ...form, [name]: date })} />
    </Field>
  )
}

/** A name in both languages; a known holiday fills them in. */
function Names({ form, onChange, problemOf }: DayFieldsProps): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const names = [...kazakhDayNames()].filter(([key]) => key !== 'working_day')
  const known = names.find(([, name]) => name.ru === form.name.ru && name.kk === form.name.kk)
  const input = (language: 'kk' | 'ru', problem: string | null): ReactNode => (
    <Field
      label={`${t('workCalendar:edit.name')}, ${t(language === 'kk' ? 'forms:inKazakh' : 'forms:inRussian')}`}
      validationMessage={problem}
    >
      <Input
        value={form.name[language]}
        maxLength={200}
        lang={language}
        autoComplete="off"
        onChange={(_, data) => onChange({ ...form, name: { ...form.name, [language]: data.value } })}
      />
    </Field>
  )
  return (
    <div className="wc-names">
      <Field label={t('workCalendar:edit.name')}>
        <Select
          value={known?.[0] ?? ''}
          onChange={(_, data) =>
            onChange({ ...form, name: kazakhDayNames().get(data.value) ?? { kk: '', ru: '' } })
          }
        >
          <option value="">{t('workCalendar:edit.documents.words')}</option>
          {names.map(([key, name]) => (
            <option key={key} value={key}>
              {inWords(name)}
            </option>
          ))}
        </Select>
      </Field>
      {input('kk', problemOf('name'))}
      {input('ru', null)}
    </div>
  )
}
