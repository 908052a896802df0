import { CheckmarkCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

/** Whether the files of all complaints are here and for the others: records come first, contents after them. */
export function ContentsCard({ files }: { readonly files: NonNullable<ExchangePage['files']> }): ReactNode {
  const { t } = useTranslation()
  const { toSend, toReceive, lacking, noRoom } = files
  return (
    <section className="card" aria-label={t('exchange:files.title')}>
      <div className="h">
        <h2>{t('exchange:files.title')}</h2>
      </div>
      <div className="ft" role="status">
        {noRoom && (
          <span className="row xskew">
            <Warning16Filled aria-hidden="true" />
            {t('exchange:files.noRoom')}
          </span>
        )}
        {!noRoom && toSend + toReceive === 0 && (
          <span className="row">
            <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
            {t('exchange:files.whole')}
          </span>
        )}
        {toSend > 0 && <div>{t('exchange:files.toSend', { count: toSend })}</div>}
        {toReceive > 0 && <div>{t('exchange:files.toReceive', { count: toReceive })}</div>}
        {lacking > 0 && <div>{t('exchange:files.lacking', { count: lacking })}</div>}
        {toSend + toReceive > 0 && <p className="sub">{t('exchange:files.note')}</p>}
      </div>
    </section>
  )
}
