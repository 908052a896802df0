import { useArrowNavigationGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { AnyRecord } from './recordForms.ts'
import type { Directories, ListedRecord } from './recordList.ts'

const DETAIL_HEADERS = {
  provider: 'settings:label.shortName',
  service: 'settings:fields.code',
  official: 'settings:label.position',
  operator: 'settings:label.position',
  body: 'settings:fields.authority',
} as const

/** The records of a directory; arrows move, Enter or a click opens. */
export function RecordTable({
  kind,
  records,
  all,
  chosenId,
  onChoose,
}: {
  readonly kind: DirectoryKind
  readonly records: readonly ListedRecord[]
  readonly all: Directories
  readonly chosenId: string
  readonly onChoose: (record: AnyRecord) => void
}): ReactNode {
  const { t } = useTranslation()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const isPerson = kind === 'operator' || kind === 'official'
  return (
    <div className="dirlist" data-region="records">
      <table className="tbl" aria-label={t(`settings:sections.${kind}`)} {...arrows}>
        <colgroup>
          <col />
          <col style={{ width: kind === 'operator' ? '30%' : '38%' }} />
          <col style={{ width: kind === 'operator' ? 148 : 96 }} />
        </colgroup>
        <thead>
          <tr>
            <th>{t(isPerson ? 'settings:fields.surname' : 'settings:label.name')}</th>
            <th>{t(DETAIL_HEADERS[kind])}</th>
            <th>{t(kind === 'operator' ? 'settings:label.signIn' : 'settings:label.state')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ record, title, detail }) => (
            <tr
              key={record.id}
              tabIndex={0}
              aria-selected={record.id === chosenId}
              className={record.retired ? 'off' : ''}
              onClick={() => onChoose(record)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(record)}
            >
              <td className="b" title={title}>
                {title}
              </td>
              <td title={detail}>{detail}</td>
              <td>
                {kind === 'operator' && !record.retired ? (
                  <LastSignIn operatorId={record.id} all={all} />
                ) : (
                  t(record.retired ? 'settings:list.retired' : 'settings:list.works')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether an operator is at the desk, or when last; what keeps the operator out comes first. */
function LastSignIn({
  operatorId,
  all,
}: {
  readonly operatorId: string
  readonly all: Directories
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { operator } = useAppState()
  const signIn = all.signIns.find((one) => one.operatorId === operatorId)
  if (operator?.id === operatorId) return <b className="fg-ok">{t('settings:signIn.now')}</b>
  if (!all.withPassword.includes(operatorId))
    return <span className="fg-over">{t('settings:signIn.none')}</span>
  if (signIn?.temporary === true) return t('settings:signIn.temporary')
  return signIn?.at ? formatDateTime(signIn.at, language) : t('settings:signIn.never')
}
