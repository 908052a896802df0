import { Button } from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'

import { unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { CalendarFrame, type FrameAction } from '../calendar/CalendarFrame.tsx'
import { ColumnMeanings } from './ColumnMeanings.tsx'
import { DataJobLine } from './DataJobLine.tsx'
import { ImportCheckView } from './ImportCheckView.tsx'
import { useOldRegisterImport, type OldRegisterImporting } from './useOldRegisterImport.ts'

/** Brings the old register in: a table, what its columns are, what would be taken, and only then the journal. */
export function OldRegisterImport({
  job,
  onClose,
}: {
  readonly job: DataJob | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const importing = useOldRegisterImport(job)
  const { table, checked, isBusy } = importing
  const action = useNextStep(importing, onClose)
  const leave = (): void => {
    importing.leave()
    onClose()
  }
  return (
    <CalendarFrame
      wide
      title={t('oldRegister:import.title')}
      subtitle={t('oldRegister:import.what')}
      action={action}
      back={checked && !isBusy ? importing.goBack : undefined}
      onClose={leave}
    >
      <div className="row">
        <span className="grow bk-path">
          {table &&
            t('oldRegister:import.columnsOf', {
              file: table.fileName,
              rows: formatNumber(table.rows, language),
            })}
        </span>
        <Button icon={<FolderOpen20Regular />} disabledFocusable={isBusy} onClick={importing.choose}>
          {t('oldRegister:import.choose')}
        </Button>
      </div>
      <ErrorNotice error={unlessCancelled(importing.error)} />
      {importing.isPartly && <p className="b">{t('oldRegister:import.interrupted')}</p>}
      {job && <DataJobLine job={job} inset />}
      {table && !checked && (
        <ColumnMeanings table={table} targets={importing.targets} onChange={importing.setTargets} />
      )}
      {table && checked && (
        <ImportCheckView token={table.token} checked={checked} hasMerges={table.hasMerges} />
      )}
    </CalendarFrame>
  )
}

/** The button of the step that comes next; null while there is none. */
function useNextStep(
  { table, checked, isBusy, check, store }: OldRegisterImporting,
  onClose: () => void,
): FrameAction | null {
  const { t } = useTranslation()
  const tell = useToast()
  const language = useLanguage()
  if (!table) return null
  if (!checked) return { label: t('oldRegister:import.check'), onTake: check, disabled: isBusy }
  if (checked.take === 0) return null
  const stored = (count: number): void => {
    tell({ title: t('oldRegister:import.done', { formatted: formatNumber(count, language) }) })
    onClose()
  }
  return {
    label: t('oldRegister:import.confirm', { formatted: formatNumber(checked.take, language) }),
    onTake: () => store(stored),
    disabled: isBusy,
  }
}
