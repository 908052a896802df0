import { Button } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { YearMonth } from '@shared/time/localDate.ts'

import { useAction } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

export type ReportFormat = 'xlsx' | 'csv' | 'pdf'

export type Exporting = {
  readonly run: (format: ReportFormat) => void
  readonly print: () => void
  /** What is going on now: its buttons wait. */
  readonly busy: ReportFormat | 'print' | null
  /** Why nothing was saved or printed; stays in the page. */
  readonly notice: ReactNode
}

/** Saving and printing of a month's report. Whatever fails, the report itself stays on the screen. */
export function useExport(month: YearMonth): Exporting {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const saving = useAction('report.export')
  const printing = useAction('report.print')
  const { mutate: show } = useAction('report.show-file')
  const [last, setLast] = useState<ReportFormat>('xlsx')
  const isBusy = saving.isPending || printing.isPending
  const run = (format: ReportFormat): void => {
    if (isBusy) return
    setLast(format)
    saving.mutate(
      { month, format, language },
      {
        onSuccess: (saved) => {
          if (!saved) return
          const showFile = { label: t('report:saved.showInFolder'), run: () => show({ path: saved.path }) }
          tell({ title: t('report:saved.title'), text: nameOf(saved.path), action: showFile })
        },
      },
    )
  }
  const print = (): void => {
    if (isBusy) return
    printing.mutate({ month, language }, { onSuccess: () => tell({ title: t('report:saved.printed') }) })
  }
  const again = (
    <Button size="small" onClick={() => run(last)}>
      {t('report:failed.again')}
    </Button>
  )
  return {
    run,
    print,
    busy: saving.isPending ? last : printing.isPending ? 'print' : null,
    notice: (
      <>
        {saving.error && <ErrorNotice error={saving.error} actions={again} />}
        {printing.error && <ErrorNotice error={printing.error} />}
      </>
    ),
  }
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
