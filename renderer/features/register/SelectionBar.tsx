import { Button } from '@fluentui/react-components'
import { Dismiss16Regular, DocumentTable16Regular, DocumentText16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { useMay } from '../../app/rights.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { ExportFormat } from './useExport.ts'

/** What can be done with the ticked complaints. */
export function SelectionBar({
  count,
  total,
  onAll,
  onClear,
  onExport,
}: {
  readonly count: number
  readonly total: number
  readonly onAll: () => void
  readonly onClear: () => void
  readonly onExport: (format: ExportFormat) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const mayExport = useMay('export-register')
  return (
    <div className="bulk" role="toolbar" aria-label={t('register:selection.label')} data-region="selection">
      <b aria-live="polite">{t('register:selection.count', { count })}</b>
      {count < total && (
        <Button appearance="transparent" size="small" className="lnk" onClick={onAll}>
          {t('register:selection.all', { total: formatNumber(total, language) })}
        </Button>
      )}
      <span className="grow" />
      {mayExport && (
        <>
          <Button
            size="small"
            className="p"
            icon={<DocumentTable16Regular />}
            onClick={() => onExport('xlsx')}
          >
            xlsx
          </Button>
          <Button size="small" icon={<DocumentText16Regular />} onClick={() => onExport('csv')}>
            csv
          </Button>
        </>
      )}
      <Button
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={t('register:selection.clear')}
        title={`${t('register:selection.clear')}, Esc`}
        onClick={onClear}
      />
    </div>
  )
}
