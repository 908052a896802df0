import { Button } from '@fluentui/react-components'
import { ArrowExport20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../../../api/hooks.ts'
import { useOfficeRefusal } from '../../../app/rights.ts'
import { RefusalTip } from '../../../components/RefusalTip.tsx'
import { DataJobLine } from './DataJobLine.tsx'
import { ExportDialog } from './ExportDialog.tsx'

/** What is done with all data at once. */
export function WholeDataCard(): ReactNode {
  const { t } = useTranslation()
  const [isExporting, setExporting] = useState(false)
  const refusal = useOfficeRefusal('export-everything')
  const { data } = useCall('data-work.state', undefined)
  const job = data?.job ?? null
  return (
    <section className="card" aria-label={t('wholeData:title')}>
      <div className="h">
        <h2>{t('wholeData:title')}</h2>
      </div>
      <div className="st-row">
        <span>{t('wholeData:export.row')}</span>
        <span className="x">{t('wholeData:export.note')}</span>
        <span className="v">
          <RefusalTip refusal={refusal}>
            <Button
              icon={<ArrowExport20Regular />}
              disabledFocusable={refusal !== null}
              onClick={() => setExporting(true)}
            >
              {t('wholeData:export.open')}
            </Button>
          </RefusalTip>
        </span>
      </div>
      {job && !isExporting && <DataJobLine job={job} />}
      {isExporting && <ExportDialog job={job} onClose={() => setExporting(false)} />}
    </section>
  )
}
