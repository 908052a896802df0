import type { Parts } from '../parts.ts'

/** Closes the desk, whoever or whatever asks for it: the operator, the idle clock, the lid, the notification area. */
export function lockDesk({ session, access, publish }: Pick<Parts, 'session' | 'access' | 'publish'>): void {
  const operator = session.operator()
  session.lock()
  if (operator) access.note(operator.id, { complaint: null, data: { type: 'access.locked' } })
  publish('session.changed', {})
}
