import { z } from 'zod'

import type { Complaint } from '../complaint/complaint.ts'
import type { CaseOfficer } from '../complaint/decideAssignment.ts'
import type { Directory } from '../directory/directory.ts'
import { shortNameOf, type Operator } from '../directory/records.ts'

/** An operator as the one who works on a complaint: «Ким В. С.» */
export const CaseOfficerView = z.object({ id: z.string(), name: z.string() })
export type CaseOfficerView = z.infer<typeof CaseOfficerView>

/** In filters: complaints nobody was given. Not an id an operator could have. */
export const NOBODY = 'nobody'

/** The operator a complaint may be given to by this id: who works here and works on complaints. */
export function caseOfficer(id: string | null, { operators }: Directory): CaseOfficer | undefined {
  const operator = operators.get(id ?? '')
  return operator && mayHaveComplaints(operator) ? viewOf(operator) : undefined
}

/** Who a complaint was given to, retired or not; null when nobody. */
export function nameOfOfficer(id: string | null, { operators }: Directory): CaseOfficerView | null {
  if (id === null) return null
  const operator = operators.get(id)
  return operator ? viewOf(operator) : { id, name: id }
}

/** All who may be given complaints, with the number of those each has left to do; case officers first. */
export function caseOfficers(
  { operators }: Directory,
  active: ReadonlyMap<string, Complaint>,
): readonly (CaseOfficerView & { readonly complaints: number })[] {
  const load = new Map<string, number>()
  for (const { caseOfficerId } of active.values()) {
    if (caseOfficerId !== null) load.set(caseOfficerId, (load.get(caseOfficerId) ?? 0) + 1)
  }
  return [...operators.values()]
    .filter(mayHaveComplaints)
    .toSorted((a, b) => Number(b.role === 'case_officer') - Number(a.role === 'case_officer'))
    .map((operator) => ({ ...viewOf(operator), complaints: load.get(operator.id) ?? 0 }))
}

/** An administrator has no part in the procedure. */
function mayHaveComplaints({ role, retired }: Operator): boolean {
  return !retired && role !== 'administrator'
}

function viewOf(operator: Operator): CaseOfficerView {
  return { id: operator.id, name: shortNameOf(operator) }
}
