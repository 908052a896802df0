import { useArrowNavigationGroup } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind } from '@shared/directory/kinds.ts'

import type { AnyRecord } from './recordForms.ts'
import type { ListedRecord } from './recordList.ts'

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
  chosenId,
  onChoose,
}: {
  readonly kind: DirectoryKind
  readonly records: readonly ListedRecord[]
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
          <col style={{ width: '38%' }} />
          <col style={{ width: 96 }} />
        </colgroup>
        <thead>
          <tr>
            <th>{t(isPerson ? 'settings:fields.surname' : 'settings:label.name')}</th>
            <th>{t(DETAIL_HEADERS[kind])}</th>
            <th>{t('settings:label.state')}</th>
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
              <td>{t(record.retired ? 'settings:list.retired' : 'settings:list.works')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
