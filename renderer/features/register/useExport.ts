import { useTranslation } from 'react-i18next'

import type { RegisterQuery } from '@shared/queries/registerList.ts'

import { useAction } from '../../api/hooks.ts'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { exportSelection, type Selection } from './selection.ts'

export type ExportFormat = 'xlsx' | 'csv'

/** Writes the ticked complaints, or all of the filter when none is ticked, where the operator says. */
export function useExport(
  selection: Selection,
  query: RegisterQuery,
  total: number,
): { run(format: ExportFormat): void; readonly error: unknown } {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const { mutate, error } = useAction('register.export')
  return {
    error,
    run: (format) =>
      mutate(
        { selection: exportSelection(selection, query, total), format, language },
        {
          onSuccess: (done) => {
            if (!done) return
            const { fileName, complaints } = done
            tell({
              title: t('register:export.done', { count: complaints, fileName }),
              text: t('register:export.personal'),
            })
          },
        },
      ),
  }
}
