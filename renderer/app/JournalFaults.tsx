import { Button } from '@fluentui/react-components'
import { ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../api/hooks.ts'
import { useAppState } from './appState.tsx'
import { go } from './navigation.ts'

/**
 * What the reading of the journal could not read: how much, where it is kept, and what to do. Hidden by the operator
 * until the next start, or until there is more; the status bar goes on saying it.
 */
export function JournalFaults(): ReactNode {
  const { t } = useTranslation()
  const { journalProblems, phase } = useAppState()
  const [seen, setSeen] = useState(0)
  const shown = journalProblems > seen && phase === 'ready'
  const { data } = useCall('settings.data', undefined, { enabled: shown })
  if (!shown || !data) return null
  const unreadable = data.findings.filter(({ kind }) => kind === 'unreadable').length
  const Icon = unreadable > 0 ? ErrorCircle20Filled : Warning20Filled
  return (
    <div className={`mb line faults ${unreadable > 0 ? 'err' : 'warn'}`} role="alert">
      <Icon className="i" aria-hidden="true" />
      <div className="grow">
        {unreadable > 0 ? (
          <>
            <span className="t">{t('shell:faults.unreadableTitle', { count: unreadable })}.</span>{' '}
            {t('shell:faults.unreadable', { folder: data.dataFolder })}
          </>
        ) : (
          <>
            <span className="t">{t('shell:faults.title', { count: journalProblems })}.</span>{' '}
            {t('shell:faults.kept', { folder: data.quarantineFolder })}
          </>
        )}
      </div>
      <div className="a">
        <Button size="small" onClick={() => go('/settings/data')}>
          {t('shell:faults.details')}
        </Button>
        <Button size="small" onClick={() => setSeen(journalProblems)}>
          {t('shell:faults.hide')}
        </Button>
      </div>
    </div>
  )
}
