import { type Complaint } from '@shared/complaint/complaint.ts'
import type { AppError } from '@shared/core/result.ts'
import type { SignedIn } from '@shared/ipc/calls/appCalls.ts'
import { mayInOffice, mayOnComplaint, type Actor } from '@shared/roles/may.ts'
import { REGION_ACTIONS } from '@shared/roles/regionRights.ts'
import type { ComplaintAction, OfficeAction } from '@shared/roles/rights.ts'

import { useAppState } from './appState.tsx'

/** Why whoever is at the desk may not do something in the office; null when he may. By the table the main process uses. */
export function useOfficeRefusal(action: OfficeAction): AppError | null {
  const { operator, region } = useAppState()
  if (!operator) return null
  if (region && !REGION_ACTIONS.has(action)) return READS_ONLY
  const permitted = mayInOffice(actorOf(operator), action)
  return permitted.ok ? null : permitted.error
}

/** Whether whoever is at the desk may do something in the office. */
export function useMay(action: OfficeAction): boolean {
  return useOfficeRefusal(action) === null
}

/** Why whoever is at the desk may not do something on a complaint, as far as his role decides it. */
export function useRoleRefusal(): (action: ComplaintAction, complaint: Complaint) => AppError | null {
  const { operator, region } = useAppState()
  return (action, complaint) => {
    if (!operator) return null
    if (region) return READS_ONLY
    const permitted = mayOnComplaint(actorOf(operator), action, complaint)
    return permitted.ok ? null : permitted.error
  }
}

/** At the workstation of a region's department, to every role. */
const READS_ONLY: AppError = { code: 'region-reads-only', message: 'a regional workstation reads only' }

function actorOf({ id, role, deputyOf }: SignedIn): Actor {
  return { id, role, deputyOf: deputyOf?.id ?? null }
}
