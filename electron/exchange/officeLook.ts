import { fail, ok, type Result } from '@shared/core/result.ts'
import type { OfficeMark } from '@shared/exchange/officeMark.ts'
import { eventsIn } from '@shared/exchange/run.ts'
import type { Sign } from '@shared/exchange/sign.ts'

import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { createFolderOffice } from './folderOffice.ts'
import { createFolderTarget } from './folderTarget.ts'
import { createTargetDoor } from './targetDoor.ts'
import { targetFailure } from './targetFailure.ts'
import { limitedOffice, limitOf, within } from './timeLimit.ts'

/** Whose an exchange folder is, and who is in it. */
export type OfficeLook = {
  readonly folder: string
  readonly mark: OfficeMark
  readonly events: number
  readonly workstations: readonly Pick<Sign, 'mark' | 'name'>[]
}

/** Looks into a folder before a new workstation joins the office in it; writes nothing. */
export async function lookForOffice(folder: string, node: string): Promise<Result<OfficeLook>> {
  const { signal } = new AbortController()
  try {
    const mark = await limitedOffice(
      createFolderOffice(nodeFileSystem, folder),
      within(limitOf(signal)),
    ).read()
    if (!mark) return fail('join-no-office', 'no mark of an office')
    const door = createTargetDoor({ targetAt: (root) => createFolderTarget(nodeFileSystem, root, node) })
    const { target } = await door.open(folder, signal)
    const signs = (await target.signs()).map(({ sign }) => sign).filter((sign) => sign.node !== node)
    const workstations = signs.map((sign) => ({ mark: sign.mark, name: sign.name }))
    return ok({ folder, mark, events: eventsIn(await target.holdings()), workstations })
  } catch (error) {
    return { ok: false, error: targetFailure(error) }
  }
}
