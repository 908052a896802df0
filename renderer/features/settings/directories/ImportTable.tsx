import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { resources } from '@shared/i18n/resources.ts'
import type { ImportPreview, ImportRow } from '@shared/ipc/calls/directoryCalls.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { toAppError } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { FieldChanges } from './FieldChanges.tsx'

const SHOWN = 300

/** Asks for a file, shows what it would change row by row, and stores it when the head agrees. */
export function ImportTable({
  kind,
  onClose,
}: {
  readonly kind: DirectoryKind
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { mutate: read, data: preview, error } = useAction('directory.read-import')
  const apply = useAction('directory.apply-import')
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    read({ kind }, { onError: (failure) => toAppError(failure).code === 'cancelled' && onClose() })
  }, [read, kind, onClose])
  if (!preview && !error) return null
  const count = preview ? preview.counts.new + preview.counts.changed : 0
  const store = (): void => {
    if (!preview) return
    apply.mutate(
      { token: preview.token },
      {
        onSuccess: ({ stored }) => {
          tell({ title: t('settings:import.applied', { count: stored }) })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className="impdlg">
        <DialogBody>
          <DialogTitle>{t('settings:import.title', { file: preview?.fileName ?? '' })}</DialogTitle>
          <DialogContent>
            <ReadProblem error={error} />
            <ErrorNotice error={apply.error} />
            {preview && <PreviewTable preview={preview} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            {count > 0 && (
              <Button appearance="primary" disabledFocusable={apply.isPending} onClick={store}>
                {t('settings:import.apply')}: {count}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function ReadProblem({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation()
  if (!error) return null
  return (
    <>
      <ErrorNotice error={error} />
      {toAppError(error).fields?.['file'] === 'columns' && <p>{t('settings:import.noColumns')}</p>}
    </>
  )
}

function PreviewTable({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const { t } = useTranslation()
  const { counts, rows } = preview
  const telling = rows.filter(({ status }) => status !== 'same')
  return (
    <>
      <p className="b">{t('settings:import.counts', counts)}</p>
      {telling.length === 0 ? (
        <p className="sub">{t('settings:import.nothing')}</p>
      ) : (
        <div className="imp">
          <table className="tbl">
            <colgroup>
              <col style={{ width: 70 }} />
              <col style={{ width: '30%' }} />
              <col style={{ width: 120 }} />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th>{t('settings:import.row')}</th>
                <th>{t('settings:import.what')}</th>
                <th colSpan={2}>{t('settings:import.effect')}</th>
              </tr>
            </thead>
            <tbody>
              {telling.slice(0, SHOWN).map((row) => (
                <Row key={row.row} row={row} />
              ))}
            </tbody>
          </table>
          {telling.length > SHOWN && (
            <p className="ft">{t('settings:import.more', { count: telling.length - SHOWN })}</p>
          )}
        </div>
      )}
    </>
  )
}

const STATUS_CLASS = { new: 'ok', changed: 'soon', same: 'done', rejected: 'over' } as const

function Row({ row }: { readonly row: ImportRow }): ReactNode {
  const { t } = useTranslation()
  const { data: all } = useCall('directory.all', undefined)
  return (
    <tr>
      <td>{row.row}</td>
      <td className="b">{row.title}</td>
      <td>
        <span className={`st sq ${STATUS_CLASS[row.status]}`}>
          {t(`settings:import.status.${row.status}`)}
        </span>
      </td>
      <td>
        {row.reason && <Reason reason={row.reason} />}
        {row.status === 'changed' && all && <FieldChanges changes={row.changes} all={all} />}
      </td>
    </tr>
  )
}

function Reason({ reason }: { readonly reason: NonNullable<ImportRow['reason']> }): ReactNode {
  const { t } = useTranslation()
  const labels: Readonly<Record<string, string>> = resources[useLanguage()].settings.fields
  const known = ['nameless', 'twice', 'value', 'provider', 'invalid'] as const
  const key = known.find((one) => one === reason.key) ?? 'invalid'
  return t(`settings:import.reason.${key}`, { column: labels[reason.column] ?? reason.column })
}
