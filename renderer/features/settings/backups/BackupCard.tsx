import { Button, ProgressBar } from '@fluentui/react-components'
import { HardDrive28Regular, SaveCopy20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'
import type { BackupJob, BackupsState } from '@shared/ipc/calls/backupCalls.ts'
import { dateOf, timeOf } from '@shared/time/partsOfTime.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useMay } from '../../../app/rights.ts'
import { unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useBytes } from '../../../i18n/useBytes.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** When the last backup was made, the button for one now, and how far it is. */
export function BackupCard(): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { data: state, error } = useCall('backups.state', undefined)
  const make = useAction('backups.make')
  if (!state) return error ? <ErrorNotice error={error} /> : <SkeletonRows rows={2} />
  const { folder, concern, lastGood, failure, job } = state
  const start = (): void =>
    make.mutate(undefined, {
      onSuccess: ({ dataFaults }) =>
        tell({
          title: dataFaults > 0 ? t('backups:madeWithFaults', { count: dataFaults }) : t('backups:made'),
        }),
    })
  return (
    <section className="card" aria-label={t('backups:title')}>
      <div className="bk-last">
        <span className={concern === null && lastGood ? 'bk-icon fine' : 'bk-icon'} aria-hidden="true">
          <HardDrive28Regular />
        </span>
        <Last state={state} />
        <Button
          appearance="primary"
          icon={<SaveCopy20Regular />}
          disabledFocusable={folder === '' || job !== null}
          onClick={start}
        >
          {t('backups:make')}
        </Button>
      </div>
      {job && <Job job={job} />}
      {!job && <Trouble error={make.error ?? (failure && { code: failure.code, message: '' })} />}
    </section>
  )
}

function Trouble({ error: thrown }: { readonly error: unknown }): ReactNode {
  const error = unlessCancelled(thrown)
  if (error === null) return null
  return (
    <div className="bk-notice">
      <ErrorNotice error={error} />
    </div>
  )
}

function Last({ state: { folder, lastGood } }: { readonly state: BackupsState }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  const may = useMay('backups')
  const isToday = lastGood !== null && dateOf(lastGood) === today
  if (folder === '') {
    return (
      <div className="grow">
        <div className="bk-title">{t('backups:notSetUp')}</div>
        <div className="s13 sub">
          {t('backups:notSetUpText')} {!may && t('backups:onlyHead')}
        </div>
      </div>
    )
  }
  return (
    <div className="grow">
      <div className="bk-title">
        {lastGood === null
          ? t('backups:none')
          : isToday
            ? t('backups:lastToday', { time: timeOf(lastGood) })
            : t('backups:last', { at: formatDateTime(lastGood, language) })}
      </div>
      <div className="s13 sub">{t(isToday ? 'backups:verified' : 'backups:dueToday')}</div>
    </div>
  )
}

/** Progress of long work, with the way to break it off. */
export function Job({
  job,
  inset = false,
}: {
  readonly job: BackupJob
  /** Inside something that has its own margins. */
  readonly inset?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const bytes = useBytes()
  const cancel = useAction('backups.cancel')
  const { kind, stage, done, total } = job
  const words = t(`backups:job.${kind}`)
  const isCounted = (stage === 'copying' || stage === 'restoring') && done < total
  return (
    <div className={inset ? 'bk-job inset' : 'bk-job'}>
      <div className="row s13">
        <span role="status">
          {words}: {t(`backups:stage.${stage}`, { done: bytes(done), total: bytes(total) })}.{' '}
          <span className="sub">{t('backups:working')}</span>
        </span>
        <Button size="small" className="mla" onClick={() => cancel.mutate(undefined)}>
          {t('backups:cancel')}
        </Button>
      </div>
      <ProgressBar aria-label={words} {...(isCounted && { value: done / total })} />
    </div>
  )
}
