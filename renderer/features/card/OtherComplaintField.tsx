import { Combobox, Field, Option } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { dateOf } from '@shared/time/partsOfTime.ts'
import { everyComplaint } from '@shared/queries/registerList.ts'
import type { RegisterRow } from '@shared/queries/registerRow.ts'

import { useCall } from '../../api/hooks.ts'
import { useBilingual, useLanguage } from '../../i18n/useLanguage.ts'
import { useDateWords } from './actions/useStep.ts'

const OFFERED = 8

/** Finds another complaint by number, name or text, as the register's search does. */
export function OtherComplaintField({
  except,
  value,
  onChange,
  message,
}: {
  /** The complaint that is being linked. */
  readonly except: string
  readonly value: RegisterRow | null
  readonly onChange: (row: RegisterRow | null) => void
  readonly message: string | null
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const words = useDateWords()
  const [text, setText] = useState('')
  const query = everyComplaint(text, language)
  const { data } = useCall('register.list', { query, offset: 0, limit: OFFERED + 1 })
  const rows = (data?.rows ?? [])
    .filter(({ id, status }) => id !== except && status !== 'void')
    .slice(0, OFFERED)
  const textOf = (row: RegisterRow): string =>
    [row.number, row.applicant || t('anonymous'), words(dateOf(row.receivedAt), 'numeric')].join(', ')
  return (
    <Field label={t('card:link.other')} hint={t('card:link.otherHint')} required validationMessage={message}>
      <Combobox
        freeform
        inlinePopup
        value={value ? textOf(value) : text}
        selectedOptions={value ? [value.id] : []}
        onChange={(event) => {
          onChange(null)
          setText(event.target.value)
        }}
        onOptionSelect={(_, option) => onChange(rows.find(({ id }) => id === option.optionValue) ?? null)}
      >
        {rows.map((row) => (
          <Option key={row.id} value={row.id} text={textOf(row)}>
            {textOf(row)} <span className="mut el">{inWords(row.providerName)}</span>
          </Option>
        ))}
      </Combobox>
    </Field>
  )
}
