import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { inLanguage } from '@shared/core/inLanguage.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { savedEvent, type DirectoryRecord } from '@shared/directory/kinds.ts'
import { resources } from '@shared/i18n/resources.ts'
import type { directoryCalls, ImportPreview } from '@shared/ipc/calls/directoryCalls.ts'
import type { HandlersOf, Output } from '@shared/ipc/protocol.ts'
import { officeTime } from '@shared/time/clock.ts'

import { directoryHistory } from '../directory/directoryHistory.ts'
import { basisOf, planImport, type ImportPlan } from '../export/directoryImport.ts'
import type { ImportedKind } from '../export/directoryColumns.ts'
import { directoryTemplate } from '../export/directoryTemplate.ts'
import { readTable } from '../export/tableFile.ts'
import type { Parts } from '../parts.ts'
import { giveTemporaryPassword } from '../session/changePassword.ts'
import { atDesk } from '../session/atDesk.ts'

type Pending = { readonly token: string; readonly kind: ImportedKind; readonly plan: ImportPlan }

export function createDirectoryHandlers(parts: Parts): HandlersOf<typeof directoryCalls> {
  const { world } = parts
  let pending: Pending | null = null
  return {
    'directory.all': async () => {
      const { providers, services, officials, bodies, operators, passwords } = world.directory
      const signIns = [...operators.keys()].map((operatorId) => signInOf(parts, operatorId))
      return ok({
        providers: [...providers.values()],
        services: [...services.values()],
        officials: [...officials.values()],
        bodies: [...bodies.values()],
        operators: [...operators.values()],
        withPassword: [...passwords.keys()],
        signIns,
      })
    },
    'directory.save': async (input) => {
      const stored = await store(parts, () => check(parts, input) ?? ok([savedEvent(input)]))
      return stored.ok ? ok({ id: input.record.id }) : stored
    },
    'directory.set-password': async (input) => {
      const operator = atDesk(parts)
      return operator.ok ? giveTemporaryPassword(parts, operator.value, input) : operator
    },
    'directory.history': async ({ kind, id }) => ok(directoryHistory(parts, kind, id)),
    'directory.read-import': async ({ kind }) => {
      if (kind === 'operator') return fail('not-possible', 'operators are added one by one')
      const read = await readImport(parts, kind)
      if (!read.ok) return read
      pending = { token: read.value.preview.token, kind, plan: read.value.plan }
      return ok(read.value.preview)
    },
    'directory.apply-import': async ({ token }) => {
      const now = pending
      if (now?.token !== token) return fail('stale', 'no such preview')
      const stored = await store(parts, () =>
        basisOf(now.kind, world.directory) === now.plan.basis
          ? ok(now.plan.records.map(savedEvent))
          : fail('stale', 'the directory has changed since the preview'),
      )
      if (!stored.ok) return stored
      pending = null
      return ok({ stored: now.plan.records.length })
    },
    'directory.save-template': ({ kind }) =>
      kind === 'operator'
        ? Promise.resolve(fail('not-possible', 'operators are added one by one'))
        : saveTemplate(parts, kind),
  }
}

/** The last sign-in at this computer, and whether the password still has to be changed. */
function signInOf({ signIns, world }: Parts, operatorId: string): Output<'directory.all'>['signIns'][number] {
  const { signedInAt } = signIns.of(operatorId)
  return {
    operatorId,
    at: signedInAt === 0 ? null : officeTime({ nowMs: () => signedInAt }),
    temporary: world.directory.temporaryPasswords.has(operatorId),
  }
}

/** Stores events of the directory in one write. */
async function store(parts: Parts, decide: () => Result<readonly DirectoryEvent[]>): Promise<Result<void>> {
  const operator = atDesk(parts)
  if (!operator.ok) return operator
  const stored = await parts.journal.append(DIRECTORY_STREAM, operator.value.id, decide)
  return stored.ok ? ok(undefined) : stored
}

/** The office must keep a head who can sign in; null when the record may be saved. */
function check({ world }: Parts, { kind, record }: DirectoryRecord): Result<never> | null {
  if (kind !== 'operator') return null
  const { operators, passwords } = world.directory
  const heads = [...operators.values()].filter(
    ({ id, role, retired }) => role === 'head' && !retired && passwords.has(id) && id !== record.id,
  )
  const staysHead = record.role === 'head' && !record.retired && passwords.has(record.id)
  return heads.length > 0 || staysHead
    ? null
    : fail('invalid-input', 'the last head', { fields: { role: 'lastHead' } })
}

async function readImport(
  { desktop, world }: Parts,
  kind: ImportedKind,
): Promise<Result<{ readonly preview: ImportPreview; readonly plan: ImportPlan }>> {
  const path = await desktop.askOpenPath([{ name: 'Excel, CSV', extensions: ['xlsx', 'csv', 'txt'] }])
  if (path === null) return fail('cancelled', 'no file chosen')
  const table = await readTable(path)
  if (!table.ok) return table
  const plan = planImport(kind, table.value, world.directory)
  if (!plan.ok) return plan
  const { rows } = plan.value
  const count = (status: (typeof rows)[number]['status']): number =>
    rows.filter((row) => row.status === status).length
  const counts = {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    rejected: count('rejected'),
  }
  return ok({
    preview: { token: randomUUID(), fileName: basename(path), counts, rows },
    plan: plan.value,
  })
}

async function saveTemplate(parts: Parts, kind: ImportedKind): Promise<Result<{ saved: boolean }>> {
  const { language } = parts.settings.read()
  const title = inLanguage(
    { kk: resources.kk.settings.sections[kind], ru: resources.ru.settings.sections[kind] },
    language,
  )
  const path = await parts.desktop.askSavePath(`${title}.xlsx`, { name: 'Excel', extensions: ['xlsx'] })
  if (path === null) return ok({ saved: false })
  try {
    await writeFile(path, await directoryTemplate(kind, language))
  } catch {
    return fail('storage-failed', 'the template cannot be written')
  }
  return ok({ saved: true })
}
