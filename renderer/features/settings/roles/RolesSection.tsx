import type { ReactNode } from 'react'

import { SettingsFrame } from '../SettingsFrame.tsx'
import { RightsTable } from './RightsTable.tsx'

import './roles.css'

/** Who may do what: the very table the program decides by. */
export function RolesSection(): ReactNode {
  return (
    <SettingsFrame section="roles">
      <div className="setcols">
        <RightsTable />
      </div>
    </SettingsFrame>
  )
}
