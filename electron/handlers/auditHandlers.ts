import { basename } from 'node:path'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { shortNameOf } from '@shared/directory/records.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { auditCalls } from '@shared/ipc/calls/auditCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { auditEntries, type AuditQuery } from '@shared/queries/auditList.ts'
import { auditRow } from '@shared/queries/auditRow.ts'
import { today } from '@shared/time/clock.ts'

import { auditSheet } from '../export/auditSheet.ts'
import { registerCsv, registerXlsx } from '../export/registerFile.ts'
import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { storageFailure } from '../platform/storageError.ts'

export function createAuditHandlers(parts: Parts): HandlersOf<typeof auditCalls> {
  const { world, access } = parts
  const find = createFinding(parts)
  return {
    'audit.list': async ({ query, offset, limit }) => {
      const found = await find(query)
      if (!found.ok) return found
      const rows = found.value.slice(offset, offset + limit).map((one) => auditRow(one, world))
      return ok({ rows, total: found.value.length, damaged: access.damages().length })
    },
    'audit.operators': async () => {
      const operators = [...world.directory.operators.values()]
      return ok(operators.map((one) => ({ id: one.id, name: shortNameOf(one), retired: one.retired })))
    },
    'audit.export': async (input) => {
      const found = await find(input.query)
      return found.ok ? exportAudit(parts, found.value, input) : found
    },
  }
}

/** A list is asked for page by page: what was found last is kept until something is added. */
function createFinding({ journal, access, world, log }: Parts) {
  let last: { readonly key: string; readonly found: readonly Envelope[] } | null = null
  return async (query: AuditQuery): Promise<Result<readonly Envelope[]>> => {
    try {
      const accesses = await access.read(query.from?.slice(0, 7) ?? null, query.to?.slice(0, 7) ?? null)
      const nodes = Object.entries(journal.vector())
      const key = JSON.stringify([query, nodes, accesses.length, accesses.at(-1)?.id])
      if (last?.key !== key) {
        const events = nodes.map(([node]) => journal.since(node, 1))
        last = { key, found: auditEntries(query, [...events, accesses], world.byNumber) }
      }
      return ok(last.found)
    } catch (error) {
      log.error('the access log could not be read', error)
      return storageFailure(error)
    }
  }
}

async function exportAudit(
  parts: Parts,
  found: readonly Envelope[],
  { format, language }: Input<'audit.export'>,
): Promise<Result<{ fileName: string; entries: number } | null>> {
  // Half a list that looks like a whole one would be wrong.
  if (parts.reading.share() < 1) return fail('still-loading', 'the journal is still being read')
  const { t } = createTexts(language)
  const suggested = `${t('audit:fileName')} ${today(parts.clock)}.${format}`
  const path = await parts.desktop.askSavePath(suggested, { name: format, extensions: [format] })
  if (path === null) return ok(null)
  const sheet = auditSheet(
    found.map((one) => auditRow(one, parts.world)),
    language,
  )
  try {
    await writeFileAtomic(
      path,
      format === 'xlsx' ? await registerXlsx(sheet) : await registerCsv(sheet, language),
    )
  } catch (error) {
    parts.log.error('the audit could not be exported', error)
    return storageFailure(error)
  }
  parts.desktop.showInFolder(path)
  return ok({ fileName: basename(path), entries: found.length })
}
