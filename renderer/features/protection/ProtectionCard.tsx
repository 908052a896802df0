import { Button, ProgressBar } from '@fluentui/react-components'
import {
  Key20Regular,
  ShieldCheckmark28Regular,
  ShieldError28Regular,
  ShieldLock20Regular,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ProtectionView } from '@shared/ipc/calls/protectionCalls.ts'

import { useCall } from '../../api/hooks.ts'
import { useMay } from '../../app/rights.ts'
import { useErrorWords } from '../../components/errorWords.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { AskKeyDialog } from './AskKeyDialog.tsx'

import './protection.css'

/** Whether what lies on the disk is sealed, how far sealing is, and the recovery key. */
export function ProtectionCard(): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const may = useMay('backups')
  const [open, setOpen] = useState(false)
  const { data: view, error } = useCall('protection.state', undefined)
  if (!view) return error ? <ErrorNotice error={error} /> : <SkeletonRows rows={2} />
  const isOff = view.state === 'off'
  const Icon = isOff ? ShieldError28Regular : ShieldCheckmark28Regular
  return (
    <section className="card" aria-label={t('protection:title')}>
      <div className="bk-last">
        <span className={isOff ? 'bk-icon' : 'bk-icon fine'} aria-hidden="true">
          <Icon />
        </span>
        <div className="grow">
          <h2 className="bk-title">{t(`protection:state.${view.state}`)}</h2>
          <div className="s13 sub">
            <About view={view} />
          </div>
        </div>
      </div>
      <Sealing view={view} />
      {may && view.canKeep && (
        <div className="pk-action">
          <Button
            appearance={isOff ? 'primary' : 'secondary'}
            icon={isOff ? <ShieldLock20Regular /> : <Key20Regular />}
            onClick={() => setOpen(true)}
          >
            {t(isOff ? 'protection:switchOn' : 'protection:renew')}
          </Button>
        </div>
      )}
      {open && (
        <AskKeyDialog
          purpose={isOff ? 'on' : 'renew'}
          onClose={() => setOpen(false)}
          onTaken={() => {
            setOpen(false)
            tell({ title: t(isOff ? 'protection:done.on' : 'protection:done.renewed') })
          }}
        />
      )}
    </section>
  )
}

function About({ view: { state, canKeep } }: { readonly view: ProtectionView }): ReactNode {
  const { t } = useTranslation()
  const may = useMay('backups')
  if (state !== 'off') return t('protection:about.on')
  if (!canKeep) return t('protection:about.cannot')
  return (
    <>
      {t('protection:about.off')} {!may && t('protection:about.onlyHead')}
    </>
  )
}

function Sealing({ view: { state, job, failure, left } }: { readonly view: ProtectionView }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useErrorWords()
  if (job) {
    const { stage, done, total } = job
    return (
      <div className="pk-progress" role="status">
        <ProgressBar aria-label={t('protection:state.sealing')} value={done} max={Math.max(1, total)} />
        <div className="s13 sub">
          {t(`protection:job.${stage}`, { done, total })}. {t('protection:working')}
        </div>
      </div>
    )
  }
  if (failure !== null) {
    const why = wordsOf({ code: failure, message: '' }).title
    return <p className="pk-note s13 fg-bad">{t('protection:stopped', { why: `${why}.` })}</p>
  }
  if (state !== 'on') return null
  return (
    <p className="pk-note s13 sub">
      {t('protection:oldCopies')} {left > 0 && t('protection:left', { count: left })}
    </p>
  )
}
