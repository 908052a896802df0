import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PaperLanguage } from '@shared/papers/paperKind.ts'

/** In which language a paper is written: the state language, that of the complaint, or both on one sheet. */
export function LanguageChoice({
  value,
  options,
  onChange,
}: {
  readonly value: PaperLanguage
  readonly options: readonly PaperLanguage[]
  readonly onChange: (language: PaperLanguage) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Field label={t('letters:language')}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, { value: chosen }) => onChange(PaperLanguage.parse(chosen))}
      >
        {options.map((one) => (
          <Radio key={one} value={one} label={t(`letters:languages.${one}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}
