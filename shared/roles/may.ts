import type { ComplaintStatus } from '../complaint/status.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { Role } from '../directory/records.ts'
import {
  COMPLAINT_RIGHTS,
  IN_PERSON,
  OFFICE_RIGHTS,
  STAGE_OF,
  type ComplaintAction,
  type OfficeAction,
  type Rights,
} from './rights.ts'

/** Who wants to do something, and the head whose duties are his today. */
export type Actor = { readonly id: string; readonly role: Role; readonly deputyOf: string | null }

/** By which right it may be done: `forHead` names the head when it is not one's own. */
export type Permit = { readonly forHead: string | null }

/** What somebody's rights on a complaint depend on. */
export type Subject = { readonly status: ComplaintStatus; readonly caseOfficerId: string | null }

/** Whether somebody may do something in the office: `not-allowed` says who may. */
export function mayInOffice({ role, deputyOf }: Omit<Actor, 'id'>, action: OfficeAction): Result<Permit> {
  const rights: Rights = OFFICE_RIGHTS[action]
  if (rights[role] !== 'no') return ok({ forHead: null })
  if (deputyOf !== null && rights.head !== 'no' && !IN_PERSON.has(action)) return ok({ forHead: deputyOf })
  return notAllowed(rights, action)
}

/**
 * Whether somebody may do something on a complaint: `not-allowed` says who may, `other-case-officer` that it is up to
 * the one the complaint was given to.
 */
export function mayOnComplaint(actor: Actor, action: ComplaintAction, subject: Subject): Result<Permit> {
  const rights = COMPLAINT_RIGHTS[action][STAGE_OF[subject.status]]
  const grant = rights[actor.role]
  const isOthers = subject.caseOfficerId !== null && subject.caseOfficerId !== actor.id
  if (grant === 'yes' || (grant === 'own' && !isOthers)) return ok({ forHead: null })
  if (actor.deputyOf !== null && rights.head === 'yes') return ok({ forHead: actor.deputyOf })
  if (grant === 'no') return notAllowed(rights, action)
  const who = whoMay(rights, 'yes')
  return fail('other-case-officer', `${action} is up to the case officer`, { params: { who } })
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
