import { z } from 'zod'

import { assertNever } from '../core/result.ts'
import type { Directory } from './directory.ts'
import type { DirectoryEvent } from './events.ts'
import { Official, Operator, Provider, ReviewBody, Service } from './records.ts'

/** The directories that are edited record by record. */
export const DirectoryKind = z.enum(['provider', 'service', 'official', 'body', 'operator'])
export type DirectoryKind = z.infer<typeof DirectoryKind>

/** A record together with the directory it belongs to. */
export const DirectoryRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provider'), record: Provider }),
  z.object({ kind: z.literal('service'), record: Service }),
  z.object({ kind: z.literal('official'), record: Official }),
  z.object({ kind: z.literal('body'), record: ReviewBody }),
  z.object({ kind: z.literal('operator'), record: Operator }),
])
export type DirectoryRecord = z.infer<typeof DirectoryRecord>

/** The event that saves a record. */
export function savedEvent(saved: DirectoryRecord): DirectoryEvent {
  switch (saved.kind) {
    case 'provider':
      return { type: 'directory.provider-saved', provider: saved.record }
    case 'service':
      return { type: 'directory.service-saved', service: saved.record }
    case 'official':
      return { type: 'directory.official-saved', official: saved.record }
    case 'body':
      return { type: 'directory.body-saved', body: saved.record }
    case 'operator':
      return { type: 'directory.operator-saved', operator: saved.record }
    default:
      return assertNever(saved)
  }
}

/** The record an event saves; null when it saves something else. */
export function recordOf(event: DirectoryEvent): DirectoryRecord | null {
  switch (event.type) {
    case 'directory.provider-saved':
      return { kind: 'provider', record: event.provider }
    case 'directory.service-saved':
      return { kind: 'service', record: event.service }
    case 'directory.official-saved':
      return { kind: 'official', record: event.official }
    case 'directory.body-saved':
      return { kind: 'body', record: event.body }
    case 'directory.operator-saved':
      return { kind: 'operator', record: event.operator }
    default:
      return null
  }
}

/** All records of a directory, retired ones included. */
export function recordsOf(directory: Directory, kind: DirectoryKind): readonly DirectoryRecord['record'][] {
  const maps = {
    provider: directory.providers,
    service: directory.services,
    official: directory.officials,
    body: directory.bodies,
    operator: directory.operators,
  }
  return [...maps[kind].values()]
}
