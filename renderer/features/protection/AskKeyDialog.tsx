import { Field, Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { CalendarFrame } from '../settings/calendar/CalendarFrame.tsx'
import { KeyDialog } from './KeyDialog.tsx'

import '../settings/calendar/workCalendar.css'

/** Asks for the own password, then shows a recovery key. */
export function AskKeyDialog({
  purpose,
  onClose,
  onTaken,
}: {
  readonly purpose: 'on' | 'renew'
  readonly onClose: () => void
  readonly onTaken: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const prepare = useAction('protection.prepare')
  if (prepare.data) {
    return (
      <KeyDialog
        recoveryKey={prepare.data.recoveryKey}
        purpose={purpose}
        onClose={onClose}
        onTaken={onTaken}
      />
    )
  }
  const about = t('protection:ask.about')
  return (
    <CalendarFrame
      title={t(`protection:ask.${purpose}`)}
      subtitle={purpose === 'renew' ? `${t('protection:ask.renewAbout')} ${about}` : about}
      action={{
        label: t('protection:ask.next'),
        onTake: () => prepare.mutate({ password }),
        disabled: prepare.isPending || password === '',
      }}
      onClose={onClose}
    >
      <ErrorNotice error={prepare.error} />
      <Field label={t('protection:ask.password')}>
        <Input
          type="password"
          autoFocus
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
    </CalendarFrame>
  )
}
