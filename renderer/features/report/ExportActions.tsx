import { Button } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useOfficeRefusal } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
import { SaveCsv, SaveXlsx } from './SaveButtons.tsx'
import type { Exporting } from './useExport.tsx'

/** Paper, csv, pdf, and the workbook that most offices send on. */
export function ExportActions({
  exporting: { run, print, busy },
  disabled,
}: {
  readonly exporting: Exporting
  readonly disabled: boolean
}): ReactNode {
  const { t } = useTranslation()
  const refusal = useOfficeRefusal('export-report')
  const off = disabled || busy !== null || refusal !== null
  return (
    <div className="act exports">
      <RefusalTip refusal={refusal}>
        <Button
          icon={<Print20Regular />}
          aria-label={t('report:action.print')}
          aria-keyshortcuts="Control+P"
          disabledFocusable={off}
          onClick={print}
        >
          <KeyHint>Ctrl+P</KeyHint>
        </Button>
      </RefusalTip>
      <SaveCsv refusal={refusal} off={off} onSave={() => run('csv')} />
      <RefusalTip refusal={refusal}>
        <Button icon={<DocumentPdf20Regular />} disabledFocusable={off} onClick={() => run('pdf')}>
          {t('report:action.pdf')}
        </Button>
      </RefusalTip>
      <SaveXlsx refusal={refusal} off={off} onSave={() => run('xlsx')} />
    </div>
  )
}
