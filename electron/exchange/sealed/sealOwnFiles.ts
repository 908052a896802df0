import { join } from 'node:path'

import type { Run } from '@shared/exchange/run.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { withRetry, type FileSystem, type Removing } from '../../platform/fileSystem.ts'
import { chunkText, eventsOfChunk, runOfName } from '../chunk.ts'
import { isWhole, pieceOfName } from '../contentPiece.ts'
import { openExchangeFolder, type ExchangeFolder } from '../exchangeFolder.ts'
import { CONTENTS } from '../folderContents.ts'
import { SIGN } from '../folderTarget.ts'
import type { FolderSeal } from './folderSeal.ts'
import { SEALED_SIGN, sealedChunkName, sealedPieceName } from './sealedNames.ts'

/** What still lies in plain at a sealed place. */
export type PlainLeft = {
  /** Own files: those whose time has not come yet, or of which no sealed copy could be made. */
  readonly own: number
  /** Files of others, which only they may rewrite: by their nodes. Contents are not counted. */
  readonly others: readonly { readonly node: string; readonly files: number }[]
  /** Time ran out: there is more to do at once. */
  readonly goesOn: boolean
}

export const NOTHING_LEFT: PlainLeft = { own: 0, others: [], goesOn: false }

type Needs = {
  readonly files: FileSystem & Removing
  readonly root: string
  readonly writer: string
  readonly seal: FolderSeal
  /** The events of a run as the own journal has them; null when it does not have this very run. */
  readonly eventsOf: (run: Omit<Run, 'place'>) => readonly SealedEnvelope[] | null
  /** Throws when it was stopped. */
  readonly goOn: () => void
  /** False when the time for it is over. */
  readonly mayGoOn: () => boolean
}

/**
 * Rewrites what this workstation left at a place before it was sealed, file by file. A plain one is removed only after
 * its sealed copy was read back and found the same, so it may be killed anywhere; what others left is theirs to rewrite.
 */
export async function sealOwnFiles(needs: Needs): Promise<PlainLeft> {
  const { files, root, writer, goOn, mayGoOn } = needs
  const folder = openExchangeFolder(files, root)
  const plain = await plainFilesOf(folder, writer)
  let own = 0
  let goesOn = false
  for (const [n, file] of plain.entries()) {
    goOn()
    if (!mayGoOn()) {
      own += plain.length - n
      goesOn = true
      break
    }
    if (!(await sealOne(needs, folder, file))) own += 1
  }
  return { own, others: await plainOfOthers(folder, writer), goesOn }
}

type PlainFile = { readonly folder: string; readonly name: string }

async function plainFilesOf(folder: ExchangeFolder, writer: string): Promise<readonly PlainFile[]> {
  const own = join(folder.base, writer)
  const found: PlainFile[] = []
  const look = async (at: string): Promise<void> => {
    for (const name of await folder.list(at)) if (isPlain(name)) found.push({ folder: at, name })
  }
  await look(own)
  const contents = join(own, CONTENTS)
  for (const shard of await folder.list(contents)) await look(join(contents, shard))
  return found
}

/** Also what a crash left half written: it is as readable as the file it was to become. */
function isPlain(name: string): boolean {
  return isWholeName(name) || (name.endsWith('.tmp') && isWholeName(name.replace(/(\.\d+)?\.tmp$/, '')))
}

const isWholeName = (name: string): boolean =>
  name === SIGN || runOfName(name) !== null || pieceOfName(name) !== null

/** False when the plain file had to stay. */
async function sealOne(needs: Needs, folder: ExchangeFolder, file: PlainFile): Promise<boolean> {
  const isLeftOver = file.name.endsWith('.tmp')
  const mayGo = isLeftOver || (await hasSealedCopy(needs, folder, file))
  if (mayGo) await withRetry(needs.files, () => needs.files.remove(join(file.folder, file.name)))
  return mayGo
}

async function hasSealedCopy(needs: Needs, folder: ExchangeFolder, file: PlainFile): Promise<boolean> {
  const { seal, writer } = needs
  if (file.name === SIGN) {
    // Replaced at every exchange: the sealed one is newer.
    const sealed = await folder.read(join(file.folder, SEALED_SIGN))
    return sealed !== null && seal.open('sign', `${writer}/${SEALED_SIGN}`, sealed) !== null
  }
  const bytes = await folder.read(join(file.folder, file.name))
  if (!bytes) return true
  const run = runOfName(file.name)
  if (run) {
    const whole = eventsOfChunk(bytes) ? bytes : textOf(needs.eventsOf(run))
    const name = sealedChunkName(run, seal)
    return whole !== null && copied(folder, file.folder, name, whole, { seal, role: 'chunk' })
  }
  const piece = pieceOfName(file.name)
  if (!piece) return false
  const name = sealedPieceName(piece, seal)
  const shard = join(file.folder, '..', name.slice(0, 2))
  if (isWhole(piece, bytes)) return copied(folder, shard, name, bytes, { seal, role: 'piece' })
  // Not whole: it may go when a whole one has been sealed since.
  const sealed = await folder.read(join(shard, name))
  return sealed !== null && seal.open('piece', name, sealed) !== null
}

async function copied(
  folder: ExchangeFolder,
  to: string,
  name: string,
  bytes: Buffer,
  { seal, role }: { readonly seal: FolderSeal; readonly role: 'chunk' | 'piece' },
): Promise<boolean> {
  const isThere = async (): Promise<boolean> => {
    const there = await folder.read(join(to, name))
    return (there && seal.open(role, name, there)?.equals(bytes)) ?? false
  }
  if (await isThere()) return true
  await folder.put(to, name, seal.seal(role, name, bytes))
  return isThere()
}

const textOf = (events: readonly SealedEnvelope[] | null): Buffer | null =>
  events && Buffer.from(chunkText(events))

async function plainOfOthers(folder: ExchangeFolder, writer: string): Promise<PlainLeft['others']> {
  const others: { node: string; files: number }[] = []
  for (const node of await folder.writers()) {
    if (node === writer) continue
    const names = await folder.list(join(folder.base, node))
    const files = names.filter((name) => name === SIGN || runOfName(name) !== null).length
    if (files > 0) others.push({ node, files })
  }
  return others
}
