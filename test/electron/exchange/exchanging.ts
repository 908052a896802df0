import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { exchangeOnce, type Exchange, type Exchanged } from '../../../electron/exchange/exchangeOnce.ts'
import { createFolderTarget } from '../../../electron/exchange/folderTarget.ts'
import type { Journal } from '../../../electron/journal/journal.ts'
import { createMemoryDisk, type MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'

import { openDesk } from '../journal/desk.ts'

export const SHARE = '/share'

/** A share in memory that is there. */
export async function openShare(): Promise<MemoryDisk> {
  const share = createMemoryDisk()
  await share.makeFolder(SHARE)
  return share
}

export const targetOn = (share: MemoryDisk, journal: Journal): ExchangeTarget =>
  createFolderTarget(share, SHARE, journal.node)

/** One exchange of a desk over a share. */
export function exchange(
  journal: Journal,
  share: MemoryDisk,
  part: Partial<Exchange> = {},
): Promise<Exchanged> {
  return exchangeOnce({
    journal,
    target: targetOn(share, journal),
    about: () => ({ node: journal.node, mark: 'К1', name: null, office: null, at: 0, program: '0' }),
    goOn: () => undefined,
    onProgress: () => undefined,
    ...part,
  })
}

/** The chunks on a share, without signs of life. */
export const chunksOn = (share: MemoryDisk): readonly string[] =>
  [...share.content.keys()].filter((path) => path.endsWith('.ndjson')).toSorted()

/** A share, and two desks that do not write at the same moment. */
export async function twoDesks() {
  const share = await openShare()
  const a = await openDesk()
  const b = await openDesk()
  b.clock.forward(1)
  return { share, a, b }
}
