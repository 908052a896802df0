import { useState, type ReactNode } from 'react'

import type { BackupRow } from '@shared/ipc/calls/backupCalls.ts'

import { useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { BackupTable } from './BackupTable.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import './backups.css'

/** Every backup there is, and what can be done with each. */
export function BackupColumn(): ReactNode {
  const may = useMay('backups')
  const { data: state, error } = useCall('backups.state', undefined)
  const { data: list, error: unread } = useCall('backups.list', undefined)
  const { data: freeMark } = useCall('backups.free-mark', undefined, { enabled: may })
  const [restored, setRestored] = useState<BackupRow | null>(null)
  return (
    <div className="setcol bk-col">
      <ErrorNotice error={error ?? unread} />
      {!list && <SkeletonRows rows={4} />}
      {list && <BackupTable list={list} isBusy={state?.job !== null} onRestore={setRestored} />}
      {restored && freeMark !== undefined && (
        <RestoreDialog
          row={restored}
          freeMark={freeMark}
          job={state?.job ?? null}
          onClose={() => setRestored(null)}
        />
      )}
    </div>
  )
}
