import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Carried } from '@shared/exchange/carried.ts'
import { MOST_LACKING } from '@shared/exchange/sign.ts'

import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { spaced } from '../platform/spaced.ts'
import type { ContentExchange } from './contentExchange.ts'
import { PIECE_BYTES } from './contentPiece.ts'
import { exchangeFailure, ExchangeStopped } from './exchangeFailure.ts'
import { exchangeOnce, type Exchange } from './exchangeOnce.ts'
import { createFolderContents } from './folderContents.ts'
import { createFolderOffice } from './folderOffice.ts'
import { createFolderTarget } from './folderTarget.ts'
import type { OfficeGate } from './officeGate.ts'
import type { OfficeKey } from './sealed/officeKey.ts'
import { createTargetDoor, type OpenTarget } from './targetDoor.ts'

/** The exchange carried by hand: a folder of a flash drive is gone through once, as any other place of exchange. */
export type Carrying = {
  /** Takes what lies there and leaves what is here; sealed when the office has a key. */
  run(folder: string): Promise<Result<Carried>>
  /** How far it is; null while nothing is carried. */
  progress(): { readonly done: number; readonly total: number } | null
  cancel(): void
}

type Needs = {
  readonly journal: Exchange['journal'] & { readonly loaded: Promise<unknown> }
  readonly about: Exchange['about']
  readonly gate: OfficeGate
  readonly officeKey: Pick<OfficeKey, 'seal'>
  /** Knows nothing of other places: what was seen there says nothing of this one. */
  readonly contents: () => ContentExchange
  /** Seals what lies there in plain from before there was a key. */
  readonly sealPlain: (folder: string, goOn: () => void) => Promise<void>
  readonly onChange: () => void
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createCarrying(needs: Needs): Carrying {
  const { journal, officeKey, gate, onChange } = needs
  const telling = spaced(onChange)
  let progress: ReturnType<Carrying['progress']> = null
  let abort = new AbortController()

  const onProgress = (done: number, total: number): void => {
    progress = { done, total }
    telling.act()
  }

  async function open(folder: string): Promise<OpenTarget> {
    await journal.loaded
    const seal = officeKey.seal()
    const door = createTargetDoor({
      targetAt: () => createFolderTarget(nodeFileSystem, folder, journal.node, seal),
      contentsAt: () => createFolderContents(nodeFileSystem, folder, journal.node, seal),
      office: { gate, at: () => createFolderOffice(nodeFileSystem, folder, seal) },
    })
    return door.open(folder, abort.signal)
  }

  async function carry(folder: string): Promise<Carried> {
    const goOn = (): void => abort.signal.throwIfAborted()
    const { target, contents: there } = await open(folder)
    const contents = needs.contents()
    try {
      const done = await exchangeOnce({
        journal,
        target,
        about: () => ({ ...needs.about(), lacking: contents.state().lacking.slice(0, MOST_LACKING) }),
        goOn,
        onProgress,
        carryContents: async (asked) => {
          const step = { goOn, mayGoOn: () => true, onProgress, pieceBytes: PIECE_BYTES }
          if (there) await contents.carry({ ...step, target: there }, asked)
        },
      })
      if (done.contentsFailed !== null) throw done.contentsFailed
      await needs.sealPlain(folder, goOn)
      const { moved, lacking } = contents.state()
      const { sent, received, refused, forks } = done
      return { sent, received, files: moved, lacking: lacking.length, refused: refused.length + forks.length }
    } finally {
      await contents.close()
    }
  }

  return {
    async run(folder) {
      abort = new AbortController()
      onProgress(0, 0)
      try {
        return ok(await carry(folder))
      } catch (error) {
        if (error instanceof ExchangeStopped) return fail('cancelled', error.message)
        return { ok: false, error: exchangeFailure(error) }
      } finally {
        progress = null
        onChange()
      }
    },
    progress: () => progress,
    cancel: () => abort.abort(new ExchangeStopped('stopped by the operator')),
  }
}
