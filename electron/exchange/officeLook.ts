import type { Bilingual } from '@shared/core/bilingual.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { placeName, type DatabasePlace } from '@shared/exchange/databasePlace.ts'
import { eventsIn } from '@shared/exchange/run.ts'
import type { Sign } from '@shared/exchange/sign.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { createDatabaseTarget } from './database/databaseTarget.ts'
import { createFolderOffice } from './folderOffice.ts'
import { createFolderTarget } from './folderTarget.ts'
import type { FolderSeal } from './sealed/folderSeal.ts'
import { createTargetDoor } from './targetDoor.ts'
import { targetFailure } from './targetFailure.ts'
import { limitedOffice, limitOf, within } from './timeLimit.ts'

/** Whose a place of exchange is, and who is in it. */
export type OfficeLook = {
  /** The folder, or the address of the database. */
  readonly place: string
  readonly office: Bilingual
  /** By which event the office marked the place; null for a database, where the login says whose it is. */
  readonly mark: string | null
  readonly events: number
  readonly workstations: readonly Pick<Sign, 'mark' | 'name'>[]
  /** Whose journals lie there. */
  readonly nodes: readonly string[]
}

/** Looks into a folder before a new workstation joins the office in it; writes nothing. */
export async function lookIntoFolder(
  folder: string,
  node: string,
  seal: FolderSeal | null = null,
): Promise<Result<OfficeLook>> {
  const { signal } = new AbortController()
  try {
    const mark = await limitedOffice(
      createFolderOffice(nodeFileSystem, folder, seal),
      within(limitOf(signal)),
    ).read()
    if (!mark) return fail('join-no-office', 'no mark of an office')
    const seen = await lookAt(createFolderTarget(nodeFileSystem, folder, node, seal), node)
    return ok({ ...seen, place: folder, office: mark.name, mark: mark.office })
  } catch (error) {
    return { ok: false, error: targetFailure(error) }
  }
}

/** The same for the central database of the region. */
export async function lookIntoDatabase(
  place: DatabasePlace,
  { password, trusted }: { readonly password: string; readonly trusted: string },
  node: string,
): Promise<Result<OfficeLook>> {
  // Loaded when a database is used: most workstations never need the driver.
  const { openDatabase } = await import('./database/pgConnection.ts')
  const { server, port, database, user, isEncrypted } = place
  const pool = openDatabase({
    server,
    port,
    database,
    user,
    password,
    trusted: isEncrypted ? trusted : null,
  })
  try {
    const { office, ...seen } = await lookAt(createDatabaseTarget(pool), node)
    if (!office) return fail('join-nobody', 'nobody of the office has exchanged there')
    return ok({ ...seen, office, place: placeName(place), mark: null })
  } catch (error) {
    return { ok: false, error: targetFailure(error) }
  } finally {
    await pool.end().catch(() => undefined)
  }
}

async function lookAt(
  target: ExchangeTarget,
  node: string,
): Promise<Omit<OfficeLook, 'place' | 'office' | 'mark'> & { readonly office: Bilingual | null }> {
  const door = createTargetDoor({ targetAt: () => target })
  const { target: open } = await door.open('', new AbortController().signal)
  const runs = await open.holdings()
  const signs = (await open.signs()).map(({ sign }) => sign).filter((sign) => sign.node !== node)
  const latest = signs.filter(({ office }) => office !== null).toSorted((a, b) => b.at - a.at)[0]
  return {
    office: latest?.office ?? null,
    events: eventsIn(runs),
    workstations: signs.map((sign) => ({ mark: sign.mark, name: sign.name })),
    nodes: [...new Set(runs.map((run) => run.node))],
  }
}
