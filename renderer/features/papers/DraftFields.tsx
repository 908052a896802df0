import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import type { PaperInput } from '@shared/papers/paperInputs.ts'
import { languagesOf, PaperLanguage } from '@shared/papers/paperKind.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'

import { useCall } from '../../api/hooks.ts'
import { DateField } from '../../components/DateField.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import type { DraftDesk } from './useDraft.ts'
import { useNumericDate } from './useNumericDate.ts'

type Props = { readonly view: PapersView; readonly complaintId: string; readonly desk: DraftDesk }

/** What the clerk may choose and must write; everything else stands in the complaint. */
export function DraftFields({ view, complaintId, desk }: Props): ReactNode {
  const { draft, change } = desk
  const rule = PAPER_RULES[draft.kind]
  const languages = PaperLanguage.options.filter((one) => one !== 'both' || rule.language !== 'single')
  return (
    <>
      <LanguageChoice
        value={draft.language}
        options={languages}
        onChange={(language) => change({ language })}
      />
      {rule.number !== null && <NumberAndDay complaintId={complaintId} desk={desk} view={view} />}
      {rule.signedBy === 'signatory' && <SignatoryField view={view} desk={desk} />}
      {rule.addressee === 'applicant' && draft.kind !== 'decision' && <Salutation desk={desk} />}
      {rule.inputs.map((input) => (
        <InputFields key={input.name} input={input} desk={desk} />
      ))}
    </>
  )
}

function NumberAndDay({ view, complaintId, desk }: Props): ReactNode {
  const { t } = useTranslation()
  const { draft, change, messageFor } = desk
  const date = useNumericDate()
  const isOutgoing = PAPER_RULES[draft.kind].number === 'outgoing'
  const { data: repeats = [] } = useCall(
    'papers.repeats',
    { complaintId, number: draft.number, on: draft.on },
    { enabled: isOutgoing && draft.number.trim() !== '' },
  )
  const places = repeats
    .map(({ complaint, on }) => t('letters:repeatedAt', { complaint, date: date(on) }))
    .join('; ')
  const isRepeated = isOutgoing && draft.number.trim() !== '' && places !== ''
  return (
    <>
      <div className="two">
        <Field
          label={isOutgoing ? t('letters:number') : t('letters:decisionNumber')}
          hint={t('letters:numberHint')}
        >
          <Input
            value={draft.number}
            maxLength={100}
            autoComplete="off"
            onChange={(_, { value }) => change({ number: value })}
          />
        </Field>
        <Field label={t('letters:on')} required validationMessage={messageFor('on')}>
          <DateField value={draft.on} onChange={(on) => on && change({ on })} max={view.facts.today} />
        </Field>
      </div>
      {isRepeated && (
        <p className="mb warn" role="status">
          {t('letters:repeated', { places })}
        </p>
      )}
    </>
  )
}

function SignatoryField({ view, desk: { draft, change } }: Omit<Props, 'complaintId'>): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { signatory } = draft
  const known = view.signatories.some(({ name }) => name === signatory.name)
  const all = known ? view.signatories : [signatory, ...view.signatories]
  return (
    <Field label={t('letters:signatory')}>
      <Select
        value={signatory.name}
        onChange={(_, { value }) => {
          const chosen = all.find(({ name }) => name === value)
          if (chosen) change({ signatory: chosen })
        }}
      >
        {all.map(({ name, position }) => (
          <option key={name} value={name}>
            {[name || t('letters:nobody'), inLanguage(position, language)].filter(Boolean).join(', ')}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function Salutation({ desk: { draft, change } }: { readonly desk: DraftDesk }): ReactNode {
  const label = useFieldLabel(draft.language === 'both')
  const { t } = useTranslation()
  return languagesOf(draft.language).map((one) => (
    <Field key={one} label={label(t('letters:salutation'), one)}>
      <Input
        value={draft.salutation[one]}
        maxLength={300}
        lang={one}
        onChange={(_, { value }) => change({ salutation: { ...draft.salutation, [one]: value } })}
      />
    </Field>
  ))
}

function InputFields({
  input: { name, required, shared, rows },
  desk: { draft, change, messageFor },
}: {
  readonly input: PaperInput
  readonly desk: DraftDesk
}): ReactNode {
  const { t } = useTranslation()
  const label = useFieldLabel(draft.language === 'both' && !shared)
  const typed = draft.inputs[name] ?? { kk: '', ru: '' }
  const languages = languagesOf(draft.language)
  return (shared ? languages.slice(0, 1) : languages).map((one) => (
    <Field
      key={one}
      label={label(t(`letters:input.${name}`), one)}
      required={required}
      validationMessage={messageFor(`inputs.${name}.${one}`)}
      data-field={`inputs.${name}.${one}`}
    >
      <Textarea
        value={typed[one]}
        rows={rows}
        maxLength={20_000}
        lang={one}
        resize="vertical"
        onChange={(_, { value }) => {
          const next = shared ? { kk: value, ru: value } : { ...typed, [one]: value }
          change({ inputs: { ...draft.inputs, [name]: next } })
        }}
      />
    </Field>
  ))
}

/** A label that names the language where two fields ask for the same. */
function useFieldLabel(isDouble: boolean): (label: string, language: 'kk' | 'ru') => string {
  const { t } = useTranslation()
  return (label, language) =>
    isDouble ? t('letters:inLanguage', { label, language: t(`letters:languageShort.${language}`) }) : label
}
