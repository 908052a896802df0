import { Select } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ChosenTable } from '@shared/ipc/calls/oldRegisterCalls.ts'
import { ColumnTarget } from '@shared/oldRegister/columnTargets.ts'

/** What each column of a table is: guessed, put right by hand. A field can be given to one column only. */
export function ColumnMeanings({
  table: { columns },
  targets,
  onChange,
}: {
  readonly table: ChosenTable
  readonly targets: readonly ColumnTarget[]
  readonly onChange: (targets: readonly ColumnTarget[]) => void
}): ReactNode {
  const { t } = useTranslation()
  const put = (at: number, value: string): void => {
    const target = ColumnTarget.parse(value)
    const isField = target !== 'other' && target !== 'skip'
    onChange(targets.map((one, n) => (n === at ? target : isField && one === target ? 'other' : one)))
  }
  return (
    <div className="imp">
      <table className="tbl">
        <colgroup>
          <col style={{ width: '30%' }} />
          <col />
          <col style={{ width: 230 }} />
        </colgroup>
        <thead>
          <tr>
            <th>{t('oldRegister:import.column')}</th>
            <th>{t('oldRegister:import.sample')}</th>
            <th>{t('oldRegister:import.target')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ at, name, samples }) => (
            <tr key={at}>
              <td className="b">{name || '—'}</td>
              <td className="sub">{samples.join(' · ')}</td>
              <td>
                <Select
                  size="small"
                  aria-label={`${t('oldRegister:import.target')}: ${name}`}
                  value={targets[at] ?? 'skip'}
                  onChange={(_, { value }) => put(at, value)}
                >
                  {ColumnTarget.options.map((target) => (
                    <option key={target} value={target}>
                      {t(`oldRegister:field.${target}`)}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
