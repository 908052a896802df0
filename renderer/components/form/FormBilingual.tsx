import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { FormText } from './FormText.tsx'

/** A name kept in both languages, side by side; `name` is the path of the `{ kk, ru }` pair. */
export function FormBilingual({
  name,
  label,
  required,
  disabled,
}: {
  readonly name: string
  readonly label: string
  readonly required?: boolean
  readonly disabled?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const common = { required: required ?? false, disabled: disabled ?? false }
  return (
    <div className="pair">
      <FormText
        {...common}
        name={`${name}.kk`}
        label={`${label}, ${t('forms:inKazakh')}`}
        spoken={t('forms:kk', { label })}
        lang="kk"
      />
      <FormText
        {...common}
        name={`${name}.ru`}
        label={`${label}, ${t('forms:inRussian')}`}
        spoken={t('forms:ru', { label })}
        lang="ru"
      />
    </div>
  )
}
