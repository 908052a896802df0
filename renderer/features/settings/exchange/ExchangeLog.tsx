import { ArrowSync16Regular, CheckmarkCircle16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangeRecord } from '@shared/exchange/exchangeStatus.ts'

import { useMoment } from '../../../app/exchangeLook.ts'
import { useErrorWords } from '../../../components/errorWords.ts'

/** The last exchanges that did something or failed. */
export function ExchangeLog({ records }: { readonly records: readonly ExchangeRecord[] }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('exchange:log.title')}>
      <div className="h">
        <h2>{t('exchange:log.title')}</h2>
      </div>
      {records.length === 0 ? (
        <p className="ft">{t('exchange:log.none')}</p>
      ) : (
        <table className="tbl xlog">
          <thead>
            <tr>
              <th>{t('exchange:log.when')}</th>
              <th className="r">{t('exchange:log.sent')}</th>
              <th className="r">{t('exchange:log.received')}</th>
              <th className="r">{t('exchange:log.files')}</th>
              <th>{t('exchange:log.result')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record) => (
              <RecordRow key={record.id} record={record} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function RecordRow({ record }: { readonly record: ExchangeRecord }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const wordsOf = useErrorWords()
  const { at, sent, received, files, failure, times } = record
  const what = failure === null ? t('exchange:log.done') : wordsOf({ code: failure, message: '' }).title
  const Icon = failure === null ? CheckmarkCircle16Regular : ArrowSync16Regular
  return (
    <tr>
      <td>{moment(at)}</td>
      <td className="r">{failure === null ? sent : ''}</td>
      <td className="r">{failure === null ? received : ''}</td>
      <td className="r">{failure === null && files > 0 ? files : ''}</td>
      <td className={failure === null ? 'done' : 'again'} title={what}>
        <Icon aria-hidden="true" /> {times > 1 ? t('exchange:log.times', { what, count: times }) : what}
      </td>
    </tr>
  )
}
