import { Combobox, Field, Option, Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Bilingual } from '@shared/core/bilingual.ts'
import { ruleSetOn, type Authority } from '@shared/deadline/rules.ts'
import type { ReviewBody } from '@shared/directory/records.ts'
import { foldText } from '@shared/i18n/fold.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'

/** Where a complaint goes: a body of the directory, or one written in by hand with its kind. */
export type ChosenBody = {
  readonly id: string | null
  readonly name: Bilingual
  readonly authority: Authority
}

export const emptyBody: ChosenBody = { id: null, name: { kk: '', ru: '' }, authority: 'local_body' }

const AUTHORITIES: readonly Authority[] = ['local_body', 'authorised_body']

/** The reviewing body: chosen from the directory by typing a part of its name, or any other name. */
export function BodyField({
  bodies,
  value,
  onChange,
  message,
  label,
  placeholder,
  reviews = true,
}: {
  readonly bodies: readonly ReviewBody[]
  readonly value: ChosenBody
  readonly onChange: (value: ChosenBody) => void
  readonly message: string | null
  readonly label?: string
  readonly placeholder?: string
  /** Whether its kind matters: that of a reviewing body sets the term. */
  readonly reviews?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const inWords = useBilingual()
  const [text, setText] = useState(inWords(value.name))
  const terms = ruleSetOn(today).reviewDays
  const wanted = foldText(text)
  const offered =
    value.id === null
      ? bodies.filter(({ name }) => foldText(`${name.kk} ${name.ru}`).includes(wanted))
      : bodies
  const write = (typed: string): void => {
    setText(typed)
    onChange({ ...value, id: null, name: { kk: typed, ru: typed } })
  }
  const choose = (id: string | undefined): void => {
    const body = bodies.find((one) => one.id === id)
    if (!body) return
    setText(inWords(body.name))
    onChange({ id: body.id, name: body.name, authority: body.authority })
  }
  return (
    <>
      <Field
        label={label ?? t('card:forward.body')}
        required
        validationMessage={message}
        hint={
          value.id === null || !reviews
            ? null
            : t(`card:forward.authorityHint.${value.authority}`, { days: terms[value.authority] })
        }
      >
        <Combobox
          freeform
          inlinePopup
          placeholder={placeholder ?? t('card:forward.bodyPlaceholder')}
          value={text}
          selectedOptions={value.id === null ? [] : [value.id]}
          onChange={(event) => write(event.target.value)}
          onOptionSelect={(_, data) => choose(data.optionValue)}
        >
          {offered.map((body) => (
            <Option key={body.id} value={body.id} text={inWords(body.name)}>
              {inWords(body.name)}
            </Option>
          ))}
        </Combobox>
      </Field>
      {reviews && value.id === null && text !== '' && (
        <Field label={t('card:forward.authority')}>
          <RadioGroup
            value={value.authority}
            onChange={(_, data) =>
              onChange({
                ...value,
                authority: data.value === 'authorised_body' ? 'authorised_body' : 'local_body',
              })
            }
          >
            {AUTHORITIES.map((authority) => (
              <Radio
                key={authority}
                value={authority}
                label={t(`card:forward.authorityHint.${authority}`, { days: terms[authority] })}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  )
}
