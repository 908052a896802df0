import type { ReactNode } from 'react'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { DueCard } from './DueCard.tsx'
import { RegionCard } from './RegionCard.tsx'
import { TermsCard } from './TermsCard.tsx'

import './personal.css'

/** What becomes of people's data: what the region sees of them, how long they are kept, and what is due to be erased. */
export function PersonalSection(): ReactNode {
  const { data, error } = useCall('personal-data.state', undefined)
  return (
    <SettingsFrame section="personal">
      <div className="setcols personal">
        <ErrorNotice error={error} />
        {data && (
          <>
            <div className="setcol pd-top">
              <RegionCard key={data.regionView} chosen={data.regionView} />
              <TermsCard key={data.retention?.confirmedOn} settings={data.retention} />
            </div>
            <DueCard isSet={data.retention !== null} />
          </>
        )}
      </div>
    </SettingsFrame>
  )
}
