import { DocumentTable16Regular, HardDrive16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { useBytes } from '../i18n/useBytes.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useAppState } from './appState.tsx'
import { ExchangeBar } from './ExchangeBar.tsx'
import { usePageHints, type Hint } from './keyHints.tsx'
import { followLink } from './navigation.ts'
import { PrinterStatus } from './PrinterStatus.tsx'

/** What goes on quietly: reading the journal, the disk, the printer; and the keys of this page. */
export function StatusBar(): ReactNode {
  const { region } = useAppState()
  return (
    <footer className="sb">
      {region?.chosen !== null && <JournalStatus />}
      <ExchangeBar />
      {!region && <PrinterStatus />}
      <DiskStatus />
      <Keys />
    </footer>
  )
}

function JournalStatus(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { loaded, complaints, journalProblems } = useAppState()
  if (loaded < 1) {
    const percent = Math.floor(loaded * 100)
    return (
      <span role="status">
        <progress
          className="journal"
          max={100}
          value={percent}
          aria-label={t('journalLoading', { percent })}
        />
        {t('journalLoading', { percent })}
      </span>
    )
  }
  return (
    <>
      <span>
        <DocumentTable16Regular className="i" aria-hidden="true" />
        {t('shell:status.complaints', { count: complaints, formatted: formatNumber(complaints, language) })}
      </span>
      {journalProblems > 0 && (
        <a className="warn" href="#/settings/data" onClick={followLink}>
          <Warning16Filled className="i" aria-hidden="true" />
          {t('shell:status.journalProblems', { count: journalProblems })}
        </a>
      )}
    </>
  )
}

function DiskStatus(): ReactNode {
  const { t } = useTranslation()
  const bytes = useBytes()
  const { disk } = useAppState()
  if (disk.freeBytes === null || (disk.state !== 'low' && disk.state !== 'full')) return null
  const free = bytes(disk.freeBytes)
  return (
    <span className="warn" role="status">
      <HardDrive16Regular className="i" aria-hidden="true" />
      {t(disk.state === 'low' ? 'shell:status.diskLow' : 'shell:status.diskFull', { free })}
    </span>
  )
}

/** They change a complaint: nothing for a workstation that reads only. */
const STEP_KEYS: ReadonlySet<string> = new Set(['F7', 'F8', 'F9'])

function Keys(): ReactNode {
  const { t } = useTranslation()
  const { region } = useAppState()
  const ofPage = usePageHints().filter(({ keys }) => !region || !STEP_KEYS.has(keys))
  const everywhere: readonly Hint[] = [
    ...(region ? [] : [{ keys: 'F2', label: t('shell:hint.accept') }]),
    ...(region?.chosen === null ? [] : [{ keys: 'F3', label: t('shell:hint.find') }]),
    ...(region ? [{ keys: 'Ctrl+O', label: t('region:hint') }] : []),
    { keys: 'F6', label: t('shell:hint.region') },
    { keys: 'F1', label: t('shell:hint.keys') },
  ]
  return (
    <span className="keys" aria-hidden="true">
      {[...ofPage, ...everywhere].map(({ keys, label }) => (
        <i key={keys}>
          <kbd>{keys}</kbd>
          {label}
        </i>
      ))}
    </span>
  )
}
