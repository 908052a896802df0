import { Button } from '@fluentui/react-components'
import { ArchiveArrowBack20Regular, ArrowExport20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../../../api/hooks.ts'
import { useOfficeRefusal } from '../../../app/rights.ts'
import { RefusalTip } from '../../../components/RefusalTip.tsx'
import { DataJobLine } from './DataJobLine.tsx'
import { OldRegisterImport } from './OldRegisterImport.tsx'
import { ExportDialog } from './ExportDialog.tsx'

/** What is done with all data at once. */
export function WholeDataCard(): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'export' | 'import' | null>(null)
  const close = (): void => setOpen(null)
  const refusal = useOfficeRefusal('export-everything')
  const importRefusal = useOfficeRefusal('import-old-register')
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
              onClick={() => setOpen('export')}
            >
              {t('wholeData:export.open')}
            </Button>
          </RefusalTip>
        </span>
      </div>
      <div className="st-row">
        <span>{t('oldRegister:import.row')}</span>
        <span className="x">{t('oldRegister:import.note')}</span>
        <span className="v">
          <RefusalTip refusal={importRefusal}>
            <Button
              icon={<ArchiveArrowBack20Regular />}
              disabledFocusable={importRefusal !== null}
              onClick={() => setOpen('import')}
            >
              {t('oldRegister:import.open')}
            </Button>
          </RefusalTip>
        </span>
      </div>
      {job && open === null && <DataJobLine job={job} />}
      {open === 'export' && <ExportDialog job={job} onClose={close} />}
      {open === 'import' && <OldRegisterImport job={job} onClose={close} />}
    </section>
  )
}
