import { Button } from '@fluentui/react-components'
import {
  Document20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useOfficeRefusal } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
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
      <RefusalTip refusal={refusal}>
        <Button icon={<Document20Regular />} disabledFocusable={off} onClick={() => run('csv')}>
          {t('report:action.csv')}
        </Button>
      </RefusalTip>
      <RefusalTip refusal={refusal}>
        <Button icon={<DocumentPdf20Regular />} disabledFocusable={off} onClick={() => run('pdf')}>
          {t('report:action.pdf')}
        </Button>
      </RefusalTip>
      <RefusalTip refusal={refusal}>
        <Button
          appearance="primary"
          icon={<DocumentTable20Regular />}
          aria-keyshortcuts="Control+Shift+E"
          disabledFocusable={off}
          onClick={() => run('xlsx')}
        >
          {t('report:action.xlsx')} <KeyHint>Ctrl+Shift+E</KeyHint>
        </Button>
      </RefusalTip>
    </div>
  )
}
