import { Button } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular,
  DocumentSearch20Regular,
  ErrorCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, formatDateTime, formatNumber } from '@shared/i18n/dates.ts'
import type { BackupList, BackupRow } from '@shared/ipc/calls/backupCalls.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { useAction } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useBytes } from '../../../i18n/useBytes.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** The backups in the folder, the latest first: why each stays, whether it was read through, and what can be done. */
export function BackupTable({
  list,
  isBusy,
  onRestore,
}: {
  readonly list: BackupList
  readonly isBusy: boolean
  readonly onRestore: (row: BackupRow) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const check = useAction('backups.check')
  const { rows, problem } = list
  const read = ({ id, madeAt }: BackupRow): void => {
    const at = formatDateTime(madeAt, language)
    check.mutate(
      { id },
      { onSuccess: ({ faults }) => faults === 0 && tell({ title: t('backups:checked', { at }) }) },
    )
  }
  return (
    <section className="card grow" aria-label={t('backups:list')}>
      <div className="h">
        <h2>{t('backups:list')}</h2>
        <span className="n">{rows.length > 0 && rows.length}</span>
      </div>
      <div className="bk-notice top">
        <ErrorNotice error={problem === null ? check.error : { code: problem, message: '' }} />
      </div>
      {rows.length === 0 && problem === null && <p className="bd s13 sub">{t('backups:listNone')}</p>}
      {rows.length > 0 && (
        <div className="bk-list">
          <table className="tbl bk-table">
            <thead>
              <tr>
                <th>{t('backups:column.when')}</th>
                <th className="r">{t('backups:column.size')}</th>
                <th>{t('backups:column.check')}</th>
                <th>
                  <span className="sr">{t('backups:column.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} isBusy={isBusy} onCheck={read} onRestore={onRestore} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type RowProps = {
  readonly row: BackupRow
  readonly isBusy: boolean
  readonly onCheck: (row: BackupRow) => void
  readonly onRestore: (row: BackupRow) => void
}

function Row({ row, isBusy, onCheck, onRestore }: RowProps): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const bytes = useBytes()
  const may = useMay('backups')
  const at = formatDateTime(row.madeAt, language)
  return (
    <tr>
      <td>
        <div className="b">{at}</div>
        <div className="s12 mut el">
          {row.complaints !== null &&
            t('backups:of', { mark: row.mark, formatted: formatNumber(row.complaints, language) })}
        </div>
      </td>
      <td className="r">{row.bytes === null ? '—' : bytes(row.bytes)}</td>
      <td>
        <CheckMark row={row} />
        {row.kept !== null && <div className="s12 mut el">{t(`backups:kept.${row.kept}`)}</div>}
      </td>
      <td>
        <span className="row end">
          <Button
            size="small"
            icon={<DocumentSearch20Regular />}
            aria-label={t('backups:checkNow', { at })}
            title={t('backups:checkNow', { at })}
            disabledFocusable={isBusy}
            onClick={() => onCheck(row)}
          />
          {may && (
            <Button
              size="small"
              aria-label={t('backups:restoreOf', { at })}
              disabledFocusable={isBusy || row.bytes === null}
              onClick={() => onRestore(row)}
            >
              {t('backups:restore')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}

/** Always a word beside the colour. */
function CheckMark({ row: { bytes, check, dataFaults } }: { readonly row: BackupRow }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  if (bytes === null || (check && check.faults > 0)) {
    return (
      <span className="row bk-mark fg-over">
        <ErrorCircle16Filled aria-hidden="true" />
        {t(bytes === null ? 'backups:unreadable' : 'backups:check.faults')}
      </span>
    )
  }
  if (dataFaults > 0) {
    return (
      <span className="row bk-mark fg-soon">
        <Warning16Filled aria-hidden="true" />
        {t('backups:check.dataFaults')}
      </span>
    )
  }
  return (
    <span className="row bk-mark fg-ok">
      <CheckmarkCircle16Regular aria-hidden="true" />
      {check
        ? t('backups:check.fine', { at: formatDate(dateOf(check.at), language, 'numeric') })
        : t('backups:check.whenMade')}
    </span>
  )
}
