import { Checkbox } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { DueRow } from '@shared/ipc/calls/personalDataCalls.ts'

import { useLanguage } from '../../../i18n/useLanguage.ts'

/** One page of what is due, each with a box to choose it by. */
export function DueTable({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly DueRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const count = rows.filter(({ id }) => chosen.has(id)).length
  const toggle = (id: string): void =>
    onChoose(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
    <div className="pd-rows" tabIndex={0} role="group" aria-label={t('personalData:due.title')}>
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t('personalData:due.all')}
                checked={count === 0 ? false : count === rows.length || 'mixed'}
                onChange={() => onChoose(new Set(count === rows.length ? [] : rows.map(({ id }) => id)))}
              />
            </th>
            <th scope="col">{t('personalData:due.column.number')}</th>
            <th scope="col">{t('personalData:due.column.kind')}</th>
            <th scope="col">{t('personalData:due.column.endedOn')}</th>
            <th scope="col">{t('personalData:due.column.overOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, number, kind, endedOn, overOn }) => (
            <tr key={id}>
              <td>
                <Checkbox
                  aria-label={t('personalData:due.select', {
                    number: number || t('personalData:due.noNumber'),
                  })}
                  checked={chosen.has(id)}
                  onChange={() => toggle(id)}
                />
              </td>
              <td className="b">{number || t('personalData:due.noNumber')}</td>
              <td>{t(`personalData:terms.kind.${kind}`)}</td>
              <td>{formatDate(endedOn, language, 'numeric')}</td>
              <td>{formatDate(overOn, language, 'numeric')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
