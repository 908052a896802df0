import { Button, Combobox, Input, Option } from '@fluentui/react-components'
import { Dismiss16Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { useMemo, useState, type ReactNode } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm, ContestedOfficial } from '@shared/complaint/form.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { fieldId } from './focus.ts'
import { searchOption, searchOptions, type SearchOption } from './fields/searchOptions.ts'
import { useIntake } from './intakeContext.tsx'
import { useFieldState } from './warningsContext.tsx'

const MAX_OFFICIALS = 50
const EMPTY: ContestedOfficial = { position: '', name: '' }

/** Whose decisions or (in)action are contested: position, surname and initials, as many as there are. */
export function ContestedField(): ReactNode {
  const { t } = useTranslation()
  const { field, fieldState } = useController<ComplaintForm, 'contested'>({ name: 'contested' })
  const state = useFieldState('contested', fieldState.isTouched)
  const rows = field.value.length > 0 ? field.value : [EMPTY]
  const change = (n: number, row: ContestedOfficial): void =>
    field.onChange(rows.map((old, i) => (i === n ? row : old)))
  return (
    <fieldset className="f off-f">
      <legend className="lbl">
        {t('intake:field.contested')}
        <span className="req" aria-hidden="true">
          *
        </span>
        <em className={state.gap ? 'fg-over' : ''}>
          {t(state.gap ? 'intake:expectedMark' : 'intake:field.contestedHint')}
        </em>
      </legend>
      {rows.map((row, n) => (
        // oxlint-disable-next-line react/no-array-index-key -- the rows have no identity but their place
        <div key={n} className="off">
          <Input
            aria-label={t('intake:field.position')}
            placeholder={t('intake:field.position')}
            autoComplete="off"
            maxLength={300}
            value={row.position}
            onChange={(_, { value }) => change(n, { ...row, position: value })}
          />
          <OfficialName
            n={n}
            row={row}
            invalid={state.gap}
            onChange={(next) => change(n, next)}
            onBlur={field.onBlur}
          />
          {n === 0 ? (
            <Button
              icon={<PersonAdd20Regular />}
              disabled={rows.length >= MAX_OFFICIALS}
              onClick={() => field.onChange([...rows, EMPTY])}
            >
              {t('intake:moreOfficials')}
            </Button>
          ) : (
            <Button
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={t('intake:removeOfficial', { n: n + 1 })}
              onClick={() => field.onChange(rows.filter((_, i) => i !== n))}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}

/** A name typed freely; the officials of the provider are offered and bring their position along. */
function OfficialName({
  n,
  row,
  invalid,
  onChange,
  onBlur,
}: {
  readonly n: number
  readonly row: ContestedOfficial
  readonly invalid: boolean
  readonly onChange: (row: ContestedOfficial) => void
  readonly onBlur: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const options = useOfficials()
  const shown = searchOptions(options, row.name, 12)
  return (
    <Combobox
      {...(n === 0 ? { id: fieldId('contested') } : {})}
      freeform
      expandIcon={null}
      aria-label={t('intake:field.official')}
      aria-invalid={invalid}
      placeholder={t('intake:field.official')}
      open={open && shown.length > 0}
      onOpenChange={(_, data) => setOpen(data.open)}
      value={row.name}
      selectedOptions={[]}
      onChange={(event) => onChange({ ...row, name: event.target.value.slice(0, 300) })}
      onOptionSelect={(_, { optionValue }) => {
        const official = options.find(({ value }) => value === optionValue)
        if (official) onChange({ position: official.detail ?? row.position, name: official.text })
        setOpen(false)
      }}
      onBlur={() => {
        setOpen(false)
        onBlur()
      }}
    >
      {shown.map((option) => (
        <Option key={option.value} value={option.value} text={option.text}>
          <span className="choice">
            <span>{option.text}</span>
            <small>{option.detail}</small>
          </span>
        </Option>
      ))}
    </Combobox>
  )
}

function useOfficials(): readonly SearchOption[] {
  const { directory } = useIntake()
  const language = useLanguage()
  const providerId = useWatch<ComplaintForm, 'providerId'>({ name: 'providerId' })
  return useMemo(
    () =>
      directory.officials
        .filter((official) => !providerId || official.providerId === providerId)
        .map(({ id, surname, initials, position }) => {
          const name = [surname, initials].filter(Boolean).join(' ')
          return searchOption(id, name, [name, position.kk, position.ru], inLanguage(position, language))
        }),
    [directory, providerId, language],
  )
}
