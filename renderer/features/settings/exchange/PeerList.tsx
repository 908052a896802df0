import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Peer } from '@shared/exchange/exchangeStatus.ts'

import { useMoment } from '../../../app/exchangeLook.ts'
import { useBilingual } from '../../../i18n/useLanguage.ts'

/** Everybody who exchanges here, when last, and whether they have what was recorded at this workstation. */
export function PeerList({ peers }: { readonly peers: readonly Peer[] }): ReactNode {
  const { t } = useTranslation()
  const others = peers.some(({ isOwn }) => !isOwn)
  return (
    <section className="card" aria-label={t('exchange:peers.title')}>
      <div className="h">
        <h2>{t('exchange:peers.title')}</h2>
      </div>
      {peers.length > 0 && (
        <table className="tbl xpeers">
          <thead>
            <tr>
              <th>{t('exchange:peers.place')}</th>
              <th>{t('exchange:peers.seen')}</th>
              <th>{t('exchange:peers.lacks')}</th>
            </tr>
          </thead>
          <tbody>
            {peers.map((peer) => (
              <PeerRow key={peer.node} peer={peer} />
            ))}
          </tbody>
        </table>
      )}
      {!others && <p className="ft">{t('exchange:peers.none')}</p>}
    </section>
  )
}

function PeerRow({ peer }: { readonly peer: Peer }): ReactNode {
  const { t } = useTranslation()
  const moment = useMoment()
  const inWords = useBilingual()
  const { mark, name, isOwn, at, behind, skewMinutes } = peer
  return (
    <tr>
      <td title={[mark, name && inWords(name)].filter(Boolean).join(' · ')}>
        <b>{mark}</b> {name && inWords(name)}
      </td>
      <td>
        {moment(at)}
        {skewMinutes !== 0 && (
          <div className="xskew">
            {t(skewMinutes > 0 ? 'exchange:peers.skewAhead' : 'exchange:peers.skewBehind', {
              count: Math.abs(skewMinutes),
            })}
          </div>
        )}
      </td>
      <td>
        {isOwn && t('exchange:peers.own')}
        {!isOwn && (behind > 0 ? t('exchange:records', { count: behind }) : t('exchange:peers.all'))}
      </td>
    </tr>
  )
}
