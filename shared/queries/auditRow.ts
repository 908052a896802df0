import { z } from 'zod'

import type { Directory } from '../directory/directory.ts'
import { shortNameOf } from '../directory/records.ts'
import type { Envelope } from '../journal/envelope.ts'
import type { World } from '../journal/world.ts'
import { LocalDateTime } from '../time/localDateTime.ts'
import { officeTimeOf } from '../time/hlc.ts'
import { AuditKind, auditKindOf } from './auditList.ts'
import { whoDid, WhoDid } from './whoDid.ts'

/** An entry of the audit as a list shows it: who, what, on which complaint, when. No personal data of applicants. */
export const AuditRow = WhoDid.extend({
  id: z.string(),
  at: LocalDateTime,
  kind: AuditKind,
  /** The event's type: `auditWords` has words for it. */
  type: z.string(),
  /** What was printed, exported or set; empty when the type says all. */
  what: z.string(),
  /** How many complaints a search found. */
  found: z.int().nullable(),
  complaintId: z.string().nullable(),
  /** Number of the complaint; empty when it is about none. */
  number: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

export function auditRow(envelope: Envelope, world: World): AuditRow {
  const { id, hlc, stream, data } = envelope
  const complaint = world.complaints.get(stream)
  const { type } = data
  return {
    id,
    at: officeTimeOf(hlc),
    ...whoDid(envelope, world.directory),
    kind: auditKindOf(type),
    type,
    what: textIn(data, 'what') || subjectOf(data, world.directory),
    found: numberIn(data, 'found'),
    complaintId: complaint?.id ?? null,
    number: complaint?.registration.number ?? world.oldComplaints.get(stream)?.number ?? '',
  }
}

/** Whose account a change of the directory was about: operators are no applicants. */
function subjectOf(data: Envelope['data'], { operators }: Directory): string {
  const id = textIn(data, 'operatorId') || textIn(data['operator'], 'id')
  const operator = operators.get(id)
  return operator ? shortNameOf(operator) : ''
}

function textIn(data: unknown, key: string): string {
  const value = valueIn(data, key)
  return typeof value === 'string' ? value : ''
}

function numberIn(data: unknown, key: string): number | null {
  const value = valueIn(data, key)
  return typeof value === 'number' ? value : null
}

function valueIn(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined
}
