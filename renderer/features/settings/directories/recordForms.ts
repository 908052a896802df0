import { z } from 'zod'

import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { Official, Operator, Provider, ReviewBody, Service } from '@shared/directory/records.ts'

const Required = z.string().trim().min(1, 'required').max(300, 'invalid')
const RequiredPair = z.object({
  kk: z.string().trim().min(1, 'required').max(500, 'invalid'),
  ru: z.string().trim().min(1, 'required').max(500, 'invalid'),
})

/** What each form of a record asks; messages are keys of the `forms` texts. */
export const RECORD_FORMS = {
  provider: Provider.extend({ name: RequiredPair, shortName: RequiredPair }),
  service: Service.extend({ name: RequiredPair }),
  official: Official.extend({ surname: Required, providerId: Required }),
  body: ReviewBody.extend({ name: RequiredPair }),
  operator: Operator.extend({ surname: Required, name: Required, position: RequiredPair }),
} as const

export type RecordOf = {
  readonly [K in DirectoryKind]: z.output<(typeof RECORD_FORMS)[K]>
}
export type AnyRecord = RecordOf[DirectoryKind]

const EMPTY = { kk: '', ru: '' }

/** A record nobody has filled in yet. */
export function emptyRecord(kind: DirectoryKind, id: string): AnyRecord {
  const records: RecordOf = {
    provider: {
      id,
      name: EMPTY,
      shortName: EMPTY,
      kind: 'state_body',
      address: EMPTY,
      phone: '',
      head: { name: '', position: EMPTY },
      mayExtend: true,
      retired: false,
    },
    service: { id, code: '', name: EMPTY, providerIds: [], retired: false },
    official: { id, providerId: '', surname: '', initials: '', position: EMPTY, retired: false },
    body: { id, name: EMPTY, authority: 'local_body', retired: false },
    operator: {
      id,
      surname: '',
      name: '',
      patronymic: '',
      position: EMPTY,
      role: 'registrar',
      retired: false,
    },
  }
  return records[kind]
}
