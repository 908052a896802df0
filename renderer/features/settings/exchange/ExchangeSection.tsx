import type { ReactNode } from 'react'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { ContentsCard } from './ContentsCard.tsx'
import { ConflictList } from './ConflictList.tsx'
import { ExchangeAlarms } from './ExchangeAlarms.tsx'
import { ExchangeHead } from './ExchangeHead.tsx'
import { ExchangeLog } from './ExchangeLog.tsx'
import { PeerList } from './PeerList.tsx'
import { SettledList } from './SettledList.tsx'
import { PlaceCard } from './PlaceCard.tsx'
import { RefusedList } from './RefusedList.tsx'

import './exchange.css'

/** The exchange with the other workstations: where, whether it works, who takes part, and what did not fit together. */
export function ExchangeSection(): ReactNode {
  const { data: page, error } = useCall('exchange.page', undefined)
  const { data: status } = useCall('exchange.status', undefined)
  return (
    <SettingsFrame section="exchange">
      <div className="setcols xcols">
        <div className="setcol">
          <ErrorNotice error={error} />
          {status ? <ExchangeHead status={status} /> : <SkeletonRows rows={2} />}
          {page && <ExchangeAlarms page={page} />}
          {page && <PlaceCard key={`${page.kind} ${page.folder}`} page={page} />}
        </div>
        {page && (
          <div className="setcol">
            <PeerList peers={page.peers} />
            {page.isOn && page.files && <ContentsCard files={page.files} />}
            <ConflictList conflicts={page.conflicts} />
            <SettledList settled={page.settled} />
            <RefusedList refused={page.refused} />
            <ExchangeLog records={page.records} />
          </div>
        )}
      </div>
    </SettingsFrame>
  )
}
