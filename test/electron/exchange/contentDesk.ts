import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import { createFileChecks } from '../../../electron/attachments/fileChecks.ts'
import { createMemoryAttachmentFiles } from '../../../electron/attachments/memoryAttachmentFiles.ts'
import { storeContents } from '../../../electron/attachments/storeContents.ts'
import { createContentArrivals } from '../../../electron/exchange/contentArrivals.ts'
import { createContentDepartures } from '../../../electron/exchange/contentDepartures.ts'
import {
  createContentExchange,
  type ContentCarrying,
  type ContentExchange,
} from '../../../electron/exchange/contentExchange.ts'
import type { Content } from '../../../electron/exchange/contentStep.ts'
import { createFolderContents } from '../../../electron/exchange/folderContents.ts'
import type { MemoryDisk } from '../../../electron/platform/memoryFileSystem.ts'
import { SHARE } from './exchanging.ts'

/** Small, so that a few bytes make a content of several pieces. */
const PIECE = 8

export type ContentDesk = {
  readonly node: string
  readonly files: ReturnType<typeof createMemoryAttachmentFiles>
  readonly exchange: ContentExchange
  /** Puts a content into the own store and into the register of all desks. */
  attach(text: string): Promise<string>
  /** What the own store has, whole or not. */
  hashes(): Promise<readonly string[]>
  state(hash: string): Promise<string>
  carry(
    share: MemoryDisk,
    part?: Partial<ContentCarrying>,
    asked?: readonly string[],
    doubt?: string,
  ): Promise<void>
}

/** A desk with a store in memory; `register` are the contents that the journal of the office names. */
export function openContentDesk(
  node: string,
  register: Content[],
  nowMs: () => number = () => 0,
): ContentDesk {
  const files = createMemoryAttachmentFiles()
  const store = createAttachmentStore('/data', files)
  const checks = createFileChecks(store)
  const hashes = async (): Promise<readonly string[]> => (await storeContents('/data', files)).hashes
  const exchange = createContentExchange({
    named: () => register,
    here: async () => new Set((await hashes()).filter((hash) => !checks.changed().has(hash))),
    arrivals: createContentArrivals(store),
    departures: createContentDepartures(store, checks),
    requireRoom: async () => undefined,
    nowMs,
  })
  let looks = 0
  return {
    node,
    files,
    exchange,
    hashes,
    state: (hash) => checks.stateOf(hash),
    async attach(text) {
      const incoming = await store.begin()
      await incoming.write(Buffer.from(text))
      const { hash, size } = await incoming.finish()
      if (!register.some((one) => one.hash === hash)) register.push({ hash, size })
      return hash
    },
    carry: (share, part = {}, asked = [], doubt = `look ${(looks += 1)}`) =>
      exchange.carry(
        {
          target: createFolderContents(share, SHARE, node),
          goOn: () => undefined,
          mayGoOn: () => true,
          onProgress: () => undefined,
          pieceBytes: PIECE,
          ...part,
        },
        new Map(asked.map((hash) => [hash, doubt])),
      ),
  }
}

/** Pieces on a share, in the order of their names. */
export const piecesOn = (share: MemoryDisk): readonly string[] =>
  [...share.content.keys()].filter((path) => path.endsWith('.piece')).toSorted()
