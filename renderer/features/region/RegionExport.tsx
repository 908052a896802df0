import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { YearMonth } from '@shared/time/localDate.ts'

import { useAction } from '../../api/hooks.ts'
import { useKeys } from '../../app/keys.ts'
import { useOfficeRefusal } from '../../app/rights.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { SaveCsv, SaveXlsx } from '../report/SaveButtons.tsx'

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
      <SaveCsv refusal={refusal} off={off} onSave={() => run('csv')} />
      <SaveXlsx refusal={refusal} off={off} onSave={() => run('xlsx')} />
    </div>
  )
}
