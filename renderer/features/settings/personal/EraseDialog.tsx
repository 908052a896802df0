import { Field, Input } from '@fluentui/react-components'
import { EyeOff20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, formatNumber } from '@shared/i18n/dates.ts'
import type { ErasingPreview } from '@shared/ipc/calls/personalDataCalls.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { toAppError } from '../../../components/errorWords.ts'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { StepLine } from '../../card/actions/StepFields.tsx'
import { StepFrame } from '../../card/actions/StepFrame.tsx'

/** Says what goes, what stays and where the data are for a while yet; asks for the reason and the head's password. */
export function EraseDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[]
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  // What was chosen when the dialog opened: the list behind it changes while it is carried out.
  const [chosen] = useState(ids)
  const [reason, setReason] = useState('')
  const [password, setPassword] = useState('')
  const preview = useCall('personal-data.preview', { ids: chosen })
  const { mutate, isPending, error } = useAction('personal-data.erase')
  const erase = (): void => {
    if (isPending) return
    mutate(
      { ids: chosen, password, reason },
      {
        onSuccess: ({ erased, pending }) => {
          onClose()
          const done = t('personalData:erase.done', { formatted: formatNumber(erased, language) })
          tell({ title: done, ...(pending && { text: t('personalData:erase.pending') }) })
        },
        onError: () => setPassword(''),
      },
    )
  }
  const failure = error ? toAppError(error) : null
  return (
    <StepFrame
      icon={<EyeOff20Regular />}
      title={t('personalData:erase.title')}
      subtitle={t('personalData:due.chosen', { formatted: formatNumber(chosen.length, language) })}
      submit={t('personalData:erase.submit')}
      onSubmit={erase}
      onClose={onClose}
      step={{ busy: isPending, error: failure, changed: false }}
      disabled={!preview.data || reason.trim() === '' || password === ''}
      danger
    >
      <p className="mb warn s13">{t('personalData:erase.text')}</p>
      <ErrorNotice error={preview.error} />
      {preview.data && <Preview preview={preview.data} />}
      <StepLine label={t('personalData:erase.reason')} value={reason} onChange={setReason} required />
      <Field label={t('personalData:erase.password')} required>
        <Input
          type="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
    </StepFrame>
  )
}

function Preview({ preview }: { readonly preview: ErasingPreview }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const formatted = (count: number): { readonly formatted: string } => ({
    formatted: formatNumber(count, language),
  })
  const counts = [
    t('personalData:erase.lines', formatted(preview.lines)),
    t('personalData:erase.files', formatted(preview.files)),
    t('personalData:erase.letters', formatted(preview.letters)),
  ]
  return (
    <dl className="pd-what s13">
      <dt>{t('personalData:erase.goes')}</dt>
      <dd>
        {t('personalData:erase.goesWhat')}
        <span className="k">{counts.join(' · ')}</span>
      </dd>
      <dt>{t('personalData:erase.stays')}</dt>
      <dd>{t('personalData:erase.staysWhat')}</dd>
      <dt>{t('personalData:erase.elsewhere')}</dt>
      <dd>
        {t('personalData:erase.backups', {
          daily: formatDate(preview.dailyUntil, language, 'numeric'),
          monthly: formatDate(preview.monthlyUntil, language, 'numeric'),
        })}{' '}
        {t('personalData:erase.others')}
      </dd>
    </dl>
  )
}
