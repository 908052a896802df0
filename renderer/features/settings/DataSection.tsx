import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, FolderOpen20Regular, HardDrive20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { Finding } from '@shared/ipc/calls/settingsCalls.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useBytes } from '../../i18n/useBytes.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ProtectionCard } from '../protection/ProtectionCard.tsx'
import { BackupCard } from './backups/BackupCard.tsx'
import { BackupColumn } from './backups/BackupColumn.tsx'
import { BackupRules } from './backups/BackupRules.tsx'
import { WholeDataCard } from './wholeData/WholeDataCard.tsx'
import { SettingsFrame } from './SettingsFrame.tsx'

/** Where the data lie, how full the disk is, whether the journal is whole, and the backups of it all. */
export function DataSection(): ReactNode {
  const { t } = useTranslation()
  const { version } = useAppState()
  const { data, error } = useCall('settings.data', undefined)
  const show = useAction('settings.show-data-folder')
  return (
    <SettingsFrame section="data">
      <div className="setcols bk-cols">
        <div className="setcol bk-col">
          <ErrorNotice error={error ?? show.error} />
          <BackupCard />
          <section className="card" aria-label={t('settings:data.folder')}>
            <div className="st-row">
              <span>{t('settings:data.folder')}</span>
              <span className="x">{data?.dataFolder}</span>
              <span className="v">
                <Button icon={<FolderOpen20Regular />} onClick={() => show.mutate(undefined)}>
                  {t('settings:data.show')}
                </Button>
              </span>
            </div>
            <Disk />
            <div className="st-row">
              <span>{t('settings:data.version', { version })}</span>
            </div>
          </section>
          <ProtectionCard />
          <BackupRules />
          <WholeDataCard />
          <section className="card" aria-label={t('settings:data.journal')}>
            <div className="h">
              <h2>{t('settings:data.journal')}</h2>
            </div>
            {data ? (
              <Journal events={data.events} newer={data.newer} findings={data.findings} />
            ) : (
              <SkeletonRows rows={3} />
            )}
          </section>
        </div>
        <BackupColumn />
      </div>
    </SettingsFrame>
  )
}

function Disk(): ReactNode {
  const { t } = useTranslation()
  const bytes = useBytes()
  const { freeBytes, totalBytes } = useAppState().disk
  const measure = useAction('settings.measure-disk')
  return (
    <div className="st-row">
      <span>{t('settings:data.disk')}</span>
      <span className="x">
        {freeBytes === null || totalBytes === null
          ? t('settings:data.unknown')
          : t('settings:data.free', { free: bytes(freeBytes), total: bytes(totalBytes) })}
      </span>
      <span className="v">
        <Button icon={<HardDrive20Regular />} onClick={() => measure.mutate(undefined)}>
          {t('settings:data.measure')}
        </Button>
      </span>
    </div>
  )
}

function Journal({
  events,
  newer,
  findings,
}: {
  readonly events: number | null
  readonly newer: number
  readonly findings: readonly Finding[]
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const check = useAction('settings.check-journal')
  const all = [...findings, ...(check.data?.findings ?? [])]
  return (
    <>
      <div className="st-row">
        <span>
          {events === null
            ? t('settings:data.loading')
            : t('settings:data.events', { count: events, formatted: formatNumber(events, language) })}
        </span>
        <span className="x" role="status">
          {check.data?.findings.length === 0
            ? t('settings:data.checked')
            : newer > 0 && t('settings:data.newer', { count: newer })}
        </span>
        <span className="v">
          <Button disabledFocusable={check.isPending} onClick={() => check.mutate(undefined)}>
            {t(check.isPending ? 'settings:data.checking' : 'settings:data.check')}
          </Button>
        </span>
      </div>
      <ErrorNotice error={check.error} />
      {all.length === 0 ? (
        <p className="ft row">
          <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
          {t('settings:data.fine')}
        </p>
      ) : (
        <Findings findings={all} />
      )}
    </>
  )
}

const SHOWN = 200

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="bd">
      <div className="mb warn" role="alert">
        <div>
          <div className="t">{t('settings:data.findings', { count: findings.length })}</div>
          <div>{t('settings:data.findingsNote')}</div>
        </div>
      </div>
      <table className="tbl">
        <thead>
          <tr>
            <th>{t('settings:data.what')}</th>
            <th>{t('settings:data.where')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, SHOWN).map(({ kind, place }) => (
            <tr key={`${kind} ${place}`}>
              <td>{t(`settings:finding.${findingKey(kind)}`)}</td>
              <td>{place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function findingKey(kind: string): 'torn' | 'damaged' | 'fork' | 'unreadable' | 'other' {
  const known = ['torn', 'damaged', 'fork', 'unreadable'] as const
  return known.find((one) => one === kind) ?? 'other'
}
