import { Field, Input } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'
import type { BackupJob, BackupRow } from '@shared/ipc/calls/backupCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { toAppError, unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { CalendarFrame } from '../calendar/CalendarFrame.tsx'
import { Job } from './BackupCard.tsx'
import { RestoredView } from './RestoredView.tsx'

/** Opens a backup beside the data in use, shows how they differ, and only then asks whether to take it. */
export function RestoreDialog({
  row,
  freeMark,
  job,
  onClose,
}: {
  readonly row: BackupRow
  /** A mark that no workstation has. */
  readonly freeMark: string
  readonly job: BackupJob | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [mark, setMark] = useState(freeMark)
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const restore = useAction('backups.restore')
  const cancel = useAction('backups.cancel')
  const drop = useAction('backups.drop-restored')
  const change = useAction('backups.switch')
  const at = formatDateTime(row.madeAt, language)
  const title = t('backups:restoring.title', { at })
  const { data: restored } = restore
  const leave = (): void => {
    if (restore.isPending) cancel.mutate(undefined)
    else if (restored) drop.mutate(undefined)
    onClose()
  }
  if (restored) {
    return (
      <CalendarFrame
        title={title}
        subtitle={restored.folder}
        action={{
          label: t('backups:restoring.switch'),
          onTake: () => change.mutate(undefined),
          disabled: change.isPending || change.isSuccess,
        }}
        note={t('backups:restoring.switchNote')}
        leave={t('backups:restoring.leave')}
        onClose={leave}
      >
        <ErrorNotice error={change.error} />
        <RestoredView restored={restored} />
      </CalendarFrame>
    )
  }
  const { error } = restore
  const isTaken = error !== null && toAppError(error).code === 'mark-not-free'
  return (
    <CalendarFrame
      title={title}
      subtitle={t('backups:restoring.text')}
      action={{
        label: t('backups:restoring.open'),
        onTake: () =>
          restore.mutate(
            { id: row.id, mark, ...(recoveryKey !== null && { recoveryKey }) },
            { onError: (failure) => isOfKey(failure) && setRecoveryKey((typed) => typed ?? '') },
          ),
        disabled: restore.isPending || mark.trim() === '',
      }}
      onClose={leave}
    >
      <ErrorNotice error={isTaken ? null : unlessCancelled(error)} />
      <Field
        label={t('backups:restoring.mark')}
        hint={t('backups:restoring.markHint')}
        {...(isTaken && { validationMessage: t('errors:text.mark-not-free') })}
      >
        <Input
          className="bk-markfield"
          value={mark}
          maxLength={20}
          onChange={(_, { value }) => setMark(value)}
        />
      </Field>
      <KeyField value={recoveryKey} onChange={setRecoveryKey} />
      {restore.isPending && job && <Job job={job} inset />}
    </CalendarFrame>
  )
}

function isOfKey(failure: Error): boolean {
  return toAppError(failure).code === 'key-needed'
}

/** Asked for only once the backup turned out to be sealed under another key. */
function KeyField({
  value,
  onChange,
}: {
  readonly value: string | null
  readonly onChange: (typed: string) => void
}): ReactNode {
  const { t } = useTranslation()
  if (value === null) return null
  return (
    <Field label={t('protection:restoring.label')} hint={t('protection:restoring.hint')}>
      <Input autoFocus value={value} maxLength={60} onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
