import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, formatNumber } from '@shared/i18n/dates.ts'
import type { ImportCheck } from '@shared/ipc/calls/oldRegisterCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** What an import would take and what not, row by row; nothing of it is stored yet. */
export function ImportCheckView({
  token,
  checked,
  hasMerges,
}: {
  readonly token: string
  readonly checked: ImportCheck
  readonly hasMerges: boolean
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { take, known, rejected } = checked
  const counts = {
    take: formatNumber(take, language),
    known: formatNumber(known, language),
    rejected: formatNumber(rejected, language),
  }
  return (
    <>
      <p className="b" role="status">
        {t('oldRegister:import.counts', counts)}
      </p>
      {hasMerges && <div className="mb warn">{t('oldRegister:import.merged')}</div>}
      {take === 0 && <p className="sub">{t('oldRegister:import.nothing')}</p>}
      {rejected > 0 && <Rejected token={token} checked={checked} />}
      {take > 0 && <Taken checked={checked} />}
    </>
  )
}

function Rejected({ token, checked }: { readonly token: string; readonly checked: ImportCheck }): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const language = useLanguage()
  const save = useAction('old-register.save-rejected')
  const saved = (file: string | undefined): void => {
    if (file !== undefined) tell({ title: t('oldRegister:import.savedRejected', { file }) })
  }
  return (
    <>
      <div className="row">
        <h3 className="grow">{t('oldRegister:import.rejectedList')}</h3>
        <Button
          icon={<ArrowDownload20Regular />}
          onClick={() => save.mutate({ token, language }, { onSuccess: (file) => saved(file?.fileName) })}
        >
          {t('oldRegister:import.saveRejected')}
        </Button>
      </div>
      <ErrorNotice error={unlessCancelled(save.error)} />
      <div className="imp wd-list">
        <table className="tbl">
          <colgroup>
            <col style={{ width: 80 }} />
            <col style={{ width: '40%' }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>{t('oldRegister:import.line')}</th>
              <th>{t('oldRegister:field.number')}</th>
              <th>{t('oldRegister:import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {checked.rejectedRows.map(({ row, title, reason, column }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{title}</td>
                <td>
                  {t(`oldRegister:rejected.${reason}`)}
                  {column && `: ${column}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Taken({ checked }: { readonly checked: ImportCheck }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns = ['number', 'receivedOn', 'applicant', 'subject', 'outcome'] as const
  return (
    <>
      <h3>{t('oldRegister:import.takeList')}</h3>
      <div className="imp wd-list">
        <table className="tbl">
          <colgroup>
            <col style={{ width: 70 }} />
            <col style={{ width: 110 }} />
            <col style={{ width: 100 }} />
            <col style={{ width: 190 }} />
            <col />
            <col style={{ width: 200 }} />
          </colgroup>
          <thead>
            <tr>
              <th>{t('oldRegister:import.line')}</th>
              {columns.map((column) => (
                <th key={column}>{t(`oldRegister:field.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checked.taken.map((one) => (
              <tr key={one.row}>
                <td>{one.row}</td>
                <td>{one.number}</td>
                <td>{one.receivedOn && formatDate(one.receivedOn, language, 'numeric')}</td>
                <td>{one.applicant}</td>
                <td>{one.subject}</td>
                <td>{one.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
