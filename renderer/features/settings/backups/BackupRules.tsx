import { Button } from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { KEPT_DAYS, KEPT_MONTHS } from '@shared/backup/retention.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'

/** Where backups go, when, and how long they stay. */
export function BackupRules(): ReactNode {
  const { t } = useTranslation()
  const may = useMay('backups')
  const { data: state } = useCall('backups.state', undefined)
  const { data: list } = useCall('backups.list', undefined)
  const folder = state?.folder ?? ''
  const onSameDisk = list?.onSameDisk === true
  const choose = useAction('backups.choose-folder')
  const refused = unlessCancelled(choose.error)
  return (
    <section className="card" aria-label={t('backups:how')}>
      <div className="h">
        <h2>{t('backups:how')}</h2>
      </div>
      <div className="st-row">
        <span>{t('backups:folder')}</span>
        <span className="x bk-path">{folder === '' ? t('backups:folderNote') : folder}</span>
        <span className="v">
          {may && (
            <Button icon={<FolderOpen20Regular />} onClick={() => choose.mutate(undefined)}>
              {t('backups:choose')}
            </Button>
          )}
        </span>
      </div>
      {(refused !== null || onSameDisk) && (
        <div className="bk-notice">
          <ErrorNotice error={refused} />
          {onSameDisk && <div className="mb warn">{t('backups:sameDisk')}</div>}
        </div>
      )}
      <div className="st-row">
        <span>{t('backups:when')}</span>
        <span className="x">{t('backups:whenNote')}</span>
        <span className="v">{t('backups:whenValue')}</span>
      </div>
      <div className="st-row">
        <span>{t('backups:keep')}</span>
        <span className="x">{t('backups:keepNote')}</span>
        <span className="v">{t('backups:keepValue', { days: KEPT_DAYS, months: KEPT_MONTHS })}</span>
      </div>
    </section>
  )
}
