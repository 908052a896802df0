import { z } from 'zod'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import { RegionOfficeId, type RegionOffice } from '@shared/region/regionOffice.ts'

import { ask } from '../exchange/database/ask.ts'
import type { DatabaseConnection } from '../exchange/database/connection.ts'
import { createRegionTarget, requireRegion } from '../exchange/database/regionTarget.ts'
import { OFFICES } from '../exchange/database/regionStatements.ts'
import { createFolderOffice } from '../exchange/folderOffice.ts'
import { createFolderTarget } from '../exchange/folderTarget.ts'
import { lookIntoFolder } from '../exchange/officeLook.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'

/** Nobody writes under it: the region leaves nothing in an office's folder. */
const NOBODY = 'region-reads-only'

const OfficeRow = z.object({ id: z.int(), code: z.string(), name_kk: z.string(), name_ru: z.string() })

/** The target of an office, of which nothing but reading is asked. */
export function targetOf({ source }: RegionOffice, database: DatabaseConnection): ExchangeTarget {
  return source.kind === 'folder'
    ? createFolderTarget(nodeFileSystem, source.folder, NOBODY)
    : createRegionTarget(database, source.office)
}

/** What says whose place it is; null for the database, which says it by each row. */
export function markOf({ source }: RegionOffice): OfficeMarkPlace | null {
  return source.kind === 'folder' ? createFolderOffice(nodeFileSystem, source.folder) : null
}

/** The office whose exchange folder it is. */
export async function officeInFolder(folder: string): Promise<Result<RegionOffice>> {
  const look = await lookIntoFolder(folder, NOBODY)
  if (!look.ok) return look
  const { mark, office } = look.value
  const id = RegionOfficeId.safeParse(mark)
  if (!id.success) return fail('join-no-office', 'the mark is no mark of an office')
  return ok({ id: id.data, name: office, source: { kind: 'folder', folder } })
}

/** The offices of the central database; throws what stands in the way of reading them. */
export async function officesInDatabase(database: DatabaseConnection): Promise<readonly RegionOffice[]> {
  await requireRegion(database)
  const rows = await ask(database, OfficeRow, OFFICES)
  return rows.map(({ id, code, name_kk, name_ru }) => ({
    id: `db-${code}`,
    name: { kk: name_kk, ru: name_ru },
    source: { kind: 'database', office: id },
  }))
}
