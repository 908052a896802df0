import { Button, ProgressBar } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { useBytes } from '../../../i18n/useBytes.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** How far long work on all data is, with the way to break it off. */
export function DataJobLine({
  job: { kind, stage, done, total },
  inset = false,
}: {
  readonly job: DataJob
  /** Inside something that has its own margins. */
  readonly inset?: boolean
}): ReactNode {
  const { t } = useTranslation()
  const bytes = useBytes()
  const language = useLanguage()
  const cancel = useAction('data-work.cancel')
  const may = useMay('export-everything')
  const amount = (value: number): string => (stage === 'files' ? bytes(value) : formatNumber(value, language))
  const words = t(`wholeData:job.${kind}`)
  return (
    <div className={inset ? 'bk-job inset' : 'bk-job'}>
      <div className="row s13">
        <span role="status">
          {words}: {t(`wholeData:stage.${stage}`, { done: amount(done), total: amount(total) })}.{' '}
          <span className="sub">{t('wholeData:working')}</span>
        </span>
        {may && (
          <Button size="small" className="mla" onClick={() => cancel.mutate(undefined)}>
            {t('wholeData:cancel')}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={words} {...(total > 0 && { value: Math.min(1, done / total) })} />
    </div>
  )
}
