import { Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { LocalDateTime } from '@shared/time/localDateTime.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

import { DateField } from '../../../components/DateField.tsx'
import { fieldId } from '../focus.ts'
import { useIntake } from '../intakeContext.tsx'
import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'

/** Day and time of receipt. They follow the clock until one of them is typed. */
export function ReceiptField(): ReactNode {
  const { t } = useTranslation()
  const { setReceivedTyped, now } = useIntake()
  const { getValues, setValue } = useFormContext<ComplaintForm>()
  const { field } = useController<ComplaintForm, 'receivedAt'>({ name: 'receivedAt' })
  const state = useFieldState('receivedAt', true)
  const [typedTime, setTypedTime] = useState<string | null>(null)
  const at = field.value

  function take(date: LocalDate | null, time: string): void {
    const next = LocalDateTime.safeParse(`${date ?? dateOf(at)}T${time}`)
    if (!next.success || next.data === at) return
    setReceivedTyped(true)
    // Filed the day it came, unless somebody said otherwise.
    if (getValues('filedOn') === dateOf(at)) setValue('filedOn', dateOf(next.data))
    field.onChange(next.data)
  }

  return (
    <>
      <FieldFrame name="receivedAt" label={t('intake:field.receivedOn')} state={state}>
        <DateField
          {...controlProps('receivedAt', state)}
          max={dateOf(now)}
          value={dateOf(at)}
          onChange={(date) => date && take(date, timeOf(at))}
          onBlur={field.onBlur}
        />
      </FieldFrame>
      <div className="f">
        <div className="lb">
          <label htmlFor={fieldId('receivedTime')}>{t('intake:field.receivedTime')}</label>
        </div>
        <Input
          id={fieldId('receivedTime')}
          value={typedTime ?? timeOf(at)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          onFocus={(event) => event.target.select()}
          onChange={(_, { value }) => {
            setTypedTime(value)
            take(null, timeText(value))
          }}
          onBlur={() => {
            setTypedTime(null)
            field.onBlur()
          }}
        />
      </div>
    </>
  )
}

/** «1042», «9:05» or «10.42» as `HH:mm`; anything else is left as it is, which is no time. */
function timeText(text: string): string {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:. ]?(\d{2})$/.exec(text.trim()) ?? []
  return `${hours.padStart(2, '0')}:${minutes}`
}
