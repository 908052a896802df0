import { Field, Input, Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { CalendarDocument } from '@shared/calendar/basis.ts'

import { DateField } from '../../../components/DateField.tsx'
import type { BasisForm } from './basisForm.ts'
import type { Look } from './useLook.ts'

/** What a change rests on: a document by number and date, or something else in words. */
export function BasisFields({
  basis,
  onChange,
  onMissing,
  problemOf,
}: {
  readonly basis: BasisForm
  readonly onChange: (basis: BasisForm) => void
  /** True once the head tried to go on without the date. */
  readonly onMissing: boolean
  readonly problemOf: Look['problemOf']
}): ReactNode {
  const { t } = useTranslation()
  const { document, number, on, words } = basis
  const documents = [...CalendarDocument.options, 'words'] as const
  return (
    <div className="wc-three">
      <Field label={t('workCalendar:edit.document')} required>
        <Select
          value={document}
          onChange={(_, data) => {
            const chosen = documents.find((one) => one === data.value)
            if (chosen) onChange({ ...basis, document: chosen })
          }}
        >
          {documents.map((one) => (
            <option key={one} value={one}>
              {t(`workCalendar:edit.documents.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {document === 'words' ? (
        <Field
          className="wc-rest"
          label={t('workCalendar:edit.words')}
          required
          validationMessage={problemOf('basis')}
        >
          <Input
            value={words}
            maxLength={300}
            autoComplete="off"
            onChange={(_, data) => onChange({ ...basis, words: data.value })}
          />
        </Field>
      ) : (
        <>
          {document !== 'announcement' && (
            <Field label={t('workCalendar:edit.number')} required validationMessage={problemOf('number')}>
              <Input
                value={number}
                maxLength={100}
                autoComplete="off"
                onChange={(_, data) => onChange({ ...basis, number: data.value })}
              />
            </Field>
          )}
          <Field
            label={t('workCalendar:edit.on')}
            required
            validationMessage={onMissing && on === null ? t('workCalendar:problem.required') : null}
          >
            <DateField value={on} onChange={(date) => onChange({ ...basis, on: date })} />
          </Field>
        </>
      )}
    </div>
  )
}
