import { type Complaint } from '@shared/complaint/complaint.ts'
import type { AppError } from '@shared/core/result.ts'
import { mayInOffice, mayOnComplaint } from '@shared/roles/may.ts'
import type { ComplaintAction, OfficeAction } from '@shared/roles/rights.ts'

import { useAppState } from './appState.tsx'

/** Why whoever is at the desk may not do something in the office; null when he may. By the table the main process uses. */
export function useOfficeRefusal(action: OfficeAction): AppError | null {
  const { operator } = useAppState()
  if (!operator) return null
  const permitted = mayInOffice(operator, action)
  return permitted.ok ? null : permitted.error
}

/** Whether whoever is at the desk may do something in the office. */
export function useMay(action: OfficeAction): boolean {
  return useOfficeRefusal(action) === null
}

/** Why whoever is at the desk may not do something on a complaint, as far as his role decides it. */
export function useRoleRefusal(): (action: ComplaintAction, complaint: Complaint) => AppError | null {
  const { operator } = useAppState()
  return (action, { status }) => {
    if (!operator) return null
    const permitted = mayOnComplaint(operator, action, { status, caseOfficerId: null })
    return permitted.ok ? null : permitted.error
  }
}
