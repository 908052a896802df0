import { Button } from '@fluentui/react-components'
import { ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import type { Registering } from './useRegistering.ts'
import { useWarnings } from './warningsContext.tsx'

/** What came of pressing "register": what is missing, what cannot be, or why it was not stored. */
export function FormNotices({ registering }: { readonly registering: Registering }): ReactNode {
  const { t } = useTranslation()
  if (registering.phase === 'stopped') {
    return (
      <div className="mb err line" role="alert">
        <ErrorCircle20Filled className="i" aria-hidden="true" />
        <span className="t">{t('intake:stop')}</span>
      </div>
    )
  }
  if (registering.phase === 'copying') {
    return (
      <div className="mb warn line" role="alert">
        <Warning20Filled className="i" aria-hidden="true" />
        <span>{t('attachments:upload.wait')}</span>
      </div>
    )
  }
  if (registering.phase === 'confirming') return <Missing />
  if (!registering.failure) return null
  return (
    <div className="failed">
      <div className="mb err line" role="status">
        <ErrorCircle20Filled className="i" aria-hidden="true" />
        <span>
          <span className="t">{t('intake:failed.title')}</span> {t('intake:failed.safe')}
        </span>
        <span className="a">
          <Button size="small" onClick={registering.submit}>
            {t('intake:failed.again')}
          </Button>
        </span>
      </div>
      <ErrorNotice error={registering.failure} />
    </div>
  )
}

/** The gaps with the rules that expect them; the complaint may be registered all the same (art. 64(1) of the Code). */
function Missing(): ReactNode {
  const { t } = useTranslation()
  const { gaps } = useWarnings()
  const rules = [...new Set(gaps.map(({ rule }) => t(`intake:rule.${rule}`)))]
  const named = rules.map((words) => {
    const missing = gaps.filter(({ rule }) => t(`intake:rule.${rule}`) === words)
    return `${missing.map(({ field }) => t(`intake:gap.${field}`)).join(', ')} (${words})`
  })
  return (
    <div className="mb warn" role="alert">
      <Warning20Filled className="i" aria-hidden="true" />
      <div>
        <span className="t">{t('intake:confirm.title')}</span> {named.join('; ')}. {t('intake:confirm.text')}
      </div>
    </div>
  )
}
