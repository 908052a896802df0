import { Field, Textarea } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CommandOf } from '@shared/complaint/commands.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'

import { StepLine } from './StepFields.tsx'

const MOST_FILES = 200

/** What is typed about the case file: the documents line by line, and the document of partial satisfaction. */
export type CaseFile = { readonly files: string; readonly partly: string }

/** What usually goes along: the complaint and what the applicant attached, one document a line. */
export function usualCaseFile(form: ComplaintForm, complaint: string): CaseFile {
  return { files: [complaint, ...form.attachments].join('\n'), partly: '' }
}

/** The same as the command of forwarding takes it. */
export function sentWith({
  files,
  partly,
}: CaseFile): Pick<CommandOf<'forward'>, 'files' | 'partlySatisfiedBy'> {
  const lines = files.split('\n').map((line) => line.trim().slice(0, 500))
  return { files: lines.filter(Boolean).slice(0, MOST_FILES), partlySatisfiedBy: partly }
}

/** What of the case file goes to the reviewing body (art. 91(4) of the Code), and what was met in part before (N-04). */
export function CaseFileFields({
  value,
  onChange,
}: {
  readonly value: CaseFile
  readonly onChange: (value: CaseFile) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="two">
      <Field label={t('card:forward.files')} hint={t('card:forward.filesHint')}>
        <Textarea
          value={value.files}
          rows={2}
          maxLength={20_000}
          onChange={(_, data) => onChange({ ...value, files: data.value })}
        />
      </Field>
      <StepLine
        label={t('card:forward.partly')}
        value={value.partly}
        onChange={(partly) => onChange({ ...value, partly })}
      />
    </div>
  )
}
