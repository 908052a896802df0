import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { RefusedRecords } from '@shared/ipc/calls/exchangeCalls.ts'

/** What lay there and was not taken, and what will come of it. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedRecords[] }): ReactNode {
  const { t } = useTranslation()
  if (refused.length === 0) return null
  return (
    <section className="card" aria-label={t('exchange:refused.title')}>
      <div className="h">
        <h2>{t('exchange:refused.title')}</h2>
      </div>
      <table className="tbl xrefused">
        <thead>
          <tr>
            <th>{t('exchange:refused.mark')}</th>
            <th>{t('exchange:refused.why')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(({ node, mark, reason }) => (
            <tr key={`${node} ${reason}`}>
              <td>{mark || t('exchange:refused.unknown')}</td>
              <td>{t(`exchange:refused.reason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
