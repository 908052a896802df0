import { Button } from '@fluentui/react-components'
import { Document20Regular, DocumentTable20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { YearMonth } from '@shared/time/localDate.ts'

import { useAction } from '../../api/hooks.ts'
import { useKeys } from '../../app/keys.ts'
import { useOfficeRefusal } from '../../app/rights.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Saves the report of all offices as a workbook or as text. */
export function RegionExport({
  month,
  disabled,
}: {
  readonly month: YearMonth
  readonly disabled: boolean
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const refusal = useOfficeRefusal('export-report')
  const { mutate, isPending, error } = useAction('region.export-report')
  const off = disabled || isPending || refusal !== null
  const run = (format: 'xlsx' | 'csv'): void => {
    if (off) return
    mutate(
      { month, format, language },
      {
        onSuccess: (saved) => {
          if (saved) tell({ title: t('report:saved.title'), text: saved.path.split(/[/\\]/).at(-1) ?? '' })
        },
      },
    )
  }
  useKeys({ 'Ctrl+Shift+KeyE': () => run('xlsx') })
  return (
    <div className="act exports">
      <ErrorNotice error={error} />
      <RefusalTip refusal={refusal}>
        <Button icon={<Document20Regular />} disabledFocusable={off} onClick={() => run('csv')}>
          {t('report:action.csv')}
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
