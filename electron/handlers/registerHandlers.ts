import { basename } from 'node:path'

import type { Complaint } from '@shared/complaint/complaint.ts'
import { ok, type Result } from '@shared/core/result.ts'
import type { Input, HandlersOf } from '@shared/ipc/protocol.ts'
import type { registerCalls, RegisterSelection } from '@shared/ipc/calls/registerCalls.ts'
import { caseOfficers, nameOfOfficer } from '@shared/queries/caseOfficers.ts'
import { viewCounts } from '@shared/queries/registerList.ts'
import { registerRow } from '@shared/queries/registerRow.ts'
import { today } from '@shared/time/clock.ts'
import { createTexts } from '@shared/i18n/i18n.ts'

import { registerCsv, registerXlsx } from '../export/registerFile.ts'
import { registerSheet } from '../export/registerColumns.ts'
import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { storageFailure } from '../platform/storageError.ts'
import { createRegisterSearch, type RegisterSearch } from '../search/registerSearch.ts'

export function createRegisterHandlers(parts: Parts): HandlersOf<typeof registerCalls> {
  const { world, clock } = parts
  const search = createRegisterSearch(parts)
  return {
    'register.list': async ({ query, offset, limit }) => {
      const found = await search.list(query)
      const calendar = parts.calendar()
      const rows = found
        .page(offset, limit)
        .map((complaint) => registerRow(complaint, world.directory, today(clock), calendar))
      return ok({ rows, total: found.total, registered: world.complaints.size })
    },
    'register.counts': async () => ok(viewCounts(search.source())),
    'register.ids': async ({ query, offset, limit }) => {
      const found = await search.list(query)
      return ok(found.page(offset, limit).map(({ id }) => id))
    },
    'register.neighbours': async ({ query, id }) => {
      const found = await search.list(query)
      const all = found.page(0, found.total)
      const at = all.findIndex((complaint) => complaint.id === id)
      if (at < 0) return ok({ previous: null, next: null, place: null, total: found.total })
      return ok({
        previous: all[at - 1]?.id ?? null,
        next: all[at + 1]?.id ?? null,
        place: at + 1,
        total: found.total,
      })
    },
    'register.providers': async () =>
      ok(
        [...world.directory.providers.values()].map(({ id, shortName, retired }) => ({
          id,
          ...shortName,
          retired,
        })),
      ),
    'register.officers': async () => {
      const given = new Set([...world.active.values()].map(({ caseOfficerId }) => caseOfficerId))
      const names = [...given].map((id) => nameOfOfficer(id, world.directory)).filter((one) => one !== null)
      const offered = caseOfficers(world.directory, world.active).map(({ id, name }) => ({ id, name }))
      return ok([...new Map([...offered, ...names].map((one) => [one.id, one])).values()])
    },
    'register.export': (input) => exportRegister(parts, search, input),
  }
}

async function exportRegister(
  parts: Parts,
  search: RegisterSearch,
  { selection, format, language }: Input<'register.export'>,
): Promise<Result<{ fileName: string; complaints: number } | null>> {
  const { t } = createTexts(language)
  const suggested = `${t('register:fileName')} ${today(parts.clock)}.${format}`
  const path = await parts.desktop.askSavePath(suggested, { name: format, extensions: [format] })
  if (path === null) return ok(null)
  const complaints = await selected(parts, search, selection)
  const sheet = registerSheet(complaints, parts.world.directory, language)
  const content = format === 'xlsx' ? await registerXlsx(sheet) : await registerCsv(sheet, language)
  try {
    await writeFileAtomic(path, content)
  } catch (error) {
    parts.log.error('the register could not be exported', error)
    return storageFailure(error)
  }
  parts.desktop.showInFolder(path)
  return ok({ fileName: basename(path), complaints: complaints.length })
}

/** Exactly what the operator selected: never more, and in the order of the list. */
async function selected(
  { world }: Parts,
  search: RegisterSearch,
  selection: RegisterSelection,
): Promise<readonly Complaint[]> {
  if (selection.kind === 'some') {
    return selection.ids.map((id) => world.complaints.get(id)).filter((one) => one !== undefined)
  }
  const except = new Set(selection.except)
  const found = await search.list(selection.query)
  return found.page(0, found.total).filter(({ id }) => !except.has(id))
}
