import type { ComplaintStatus } from '../complaint/status.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { Role } from '../directory/records.ts'
import {
  COMPLAINT_RIGHTS,
  OFFICE_RIGHTS,
  STAGE_OF,
  type ComplaintAction,
  type OfficeAction,
  type Rights,
} from './rights.ts'

/** Who wants to do something. */
export type Actor = { readonly id: string; readonly role: Role }

/** What somebody's rights on a complaint depend on. */
export type Subject = { readonly status: ComplaintStatus; readonly caseOfficerId: string | null }

/** Whether somebody may do something in the office: `not-allowed` says who may. */
export function mayInOffice(actor: Pick<Actor, 'role'>, action: OfficeAction): Result<void> {
  const rights: Rights = OFFICE_RIGHTS[action]
  return rights[actor.role] === 'no' ? notAllowed(rights, action) : ok(undefined)
}

/**
 * Whether somebody may do something on a complaint: `not-allowed` says who may, `other-case-officer` that it is up to
 * the one the complaint was given to.
 */
export function mayOnComplaint(actor: Actor, action: ComplaintAction, subject: Subject): Result<void> {
  const rights = COMPLAINT_RIGHTS[action][STAGE_OF[subject.status]]
  const grant = rights[actor.role]
  if (grant === 'no') return notAllowed(rights, action)
  const isOthers = subject.caseOfficerId !== null && subject.caseOfficerId !== actor.id
  if (grant === 'own' && isOthers) {
    return fail('other-case-officer', `${action} is up to the case officer`, {
      params: { who: whoMay(rights, 'yes') },
    })
  }
  return ok(undefined)
}

function notAllowed(rights: Rights, action: string): Result<never> {
  return fail('not-allowed', `${action} is not for this role`, { params: { who: whoMay(rights, 'own') } })
}

/** Roles that may do something in the office. */
export function rolesThatMay(action: OfficeAction): readonly Role[] {
  return Role.options.filter((role) => OFFICE_RIGHTS[action][role] !== 'no')
}

/** Roles that may, with commas: what the window puts into words. */
function whoMay(rights: Rights, least: 'own' | 'yes'): string {
  return Role.options
    .filter((role) => rights[role] === 'yes' || (least === 'own' && rights[role] === 'own'))
    .join(',')
}
