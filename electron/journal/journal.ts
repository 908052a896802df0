import { join } from 'node:path'

import { fail, type AppError, type Result } from '@shared/core/result.ts'
import type { Envelope, EventData, SealedEnvelope, StreamEvent } from '@shared/journal/envelope.ts'
import type { EventSink } from '@shared/journal/sink.ts'
import type { VersionVector } from '@shared/journal/vector.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { FileSystem } from '../platform/fileSystem.ts'
import type { Log } from '../platform/log.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { storageFailure } from '../platform/storageError.ts'
import { checkChain, type ChainProblem } from './chainCheck.ts'
import { journalFiles } from './fileNames.ts'
import { lockFolder, type Release } from './folderLock.ts'
import { carryOutIdentityChange } from './identityChange.ts'
import { createJournalMemory } from './journalMemory.ts'
import { createJournalWriter, type AcceptReport, type JournalWriter } from './journalWriter.ts'
import { createLoading, type LoadReport } from './loadJournal.ts'
import { createMonthFile, type JournalFolders, type MonthFile } from './monthFile.ts'
import { rememberedErasures } from './rememberedErasures.ts'
import { nodeIdentity, UnreadableIdentity, type NodeIdentity } from './nodeIdentity.ts'

export type JournalOptions = {
  /** The data folder: `journal/`, `quarantine/` and `node.json` are made in it. On a local disk, never on a share. */
  readonly folder: string
  readonly clock: Clock
  /** Told of every stored event once: in file order while loading, then as they are appended or accepted. */
  readonly sink: EventSink
  readonly log: Log
  /** Told whose data folder it is before anything is read. */
  readonly onIdentity?: (node: string) => void
  /** The months are read once this resolves, the office's own file at once; left out, everything is. */
  readonly mayReadMonths?: Promise<void>
  /** Share of the journal read so far, 0…1. */
  readonly onProgress?: (share: number) => void
  /** Streams that have new events; not called while loading. */
  readonly onChange?: (streams: readonly string[]) => void
  /** Whether copies with masked data are taken too: on a workstation of the region, which gets no others. */
  readonly takesMasked?: boolean
  readonly files?: FileSystem
  readonly lock?: (folder: string) => Promise<Release | null>
}

/** The office's memory: append-only, flushed before anyone is told "saved". The only state of record. */
export type Journal = {
  /** This installation among the office's computers. */
  readonly node: string
  readonly installationId: string
  /** The directory and the operators are known: signing in is possible. Fails when their file cannot be read. */
  readonly officeLoaded: Promise<void>
  /**
   * Everything in which something is left to do has been read, long before the rest of an old register; at the latest
   * with `loaded`.
   */
  readonly unsettledLoaded: Promise<unknown>
  /** Everything has been read. */
  readonly loaded: Promise<LoadReport>
  /**
   * Asks `decide`, when everything is loaded and nothing else is being written, which events follow from the state as
   * it is then, and stores them. All of them are on the disk when the result is ok; none otherwise, and then the code
   * is `storage-full`, `storage-read-only`, `storage-locked`, `storage-failed`, `clock-behind` or one of `decide`.
   */
  append(
    stream: string,
    actor: string,
    decide: () => Result<readonly EventData[]>,
  ): Promise<Result<readonly Envelope[]>>
  /**
   * The same for events of several streams that must be there wholly or not at all. They lie in the file of the first
   * one, wherever the streams of the others usually lie.
   */
  appendTogether(
    actor: string,
    decide: () => Result<readonly StreamEvent[]>,
  ): Promise<Result<readonly Envelope[]>>
  /** Stores events of other computers, or own ones that were lost here, flushed likewise. Harmless to repeat. */
  accept(incoming: readonly unknown[]): Promise<Result<AcceptReport>>
  /**
   * Takes people's data out of all lines that an erasing covers. Storing such an event does it by itself, and so does
   * every start; it fails when a disk refused, and the next start tries again.
   */
  carryOutErasures(): Promise<Result<null>>
  /** Up to where nothing is missing, per node. */
  vector(): VersionVector
  /** A node's events from a sequence number on, sealed, to be passed on as they are. */
  since(node: string, seq: number): readonly SealedEnvelope[]
  /** One event; null when it is not known. */
  eventAt(node: string, seq: number): SealedEnvelope | null
  /**
   * Checks every hash of the chain, in short slices with rests between them: for a quiet moment after the start. The
   * checksums have been checked while loading; this also finds what was changed on purpose, or removed.
   */
  checkChain(): Promise<readonly ChainProblem[]>
  /**
   * Seals what lies in the journal's files plain, one after the other between two writes; told how many of how many are
   * done. Safe to break off anywhere. Throws what the disk throws, or `tell`.
   */
  reseal(tell: (done: number, total: number) => void): Promise<void>
  /** Finishes what is being written and gives the folder back. */
  close(): Promise<void>
}

/** The journal cannot be opened at all; `failure` is for the clerk. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable'
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.message)
    this.failure = failure
  }
}

/**
 * Opens the journal of a data folder and begins to read it; returns before it is read. Throws `JournalUnavailable`
 * when another process has the folder, or when it cannot be created or identified.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, files = nodeFileSystem, lock = lockFolder } = options
  const folders = foldersOf(folder)
  let release: Release | null = null
  try {
    await files.makeFolder(folders.journal)
    release = await lock(folder)
    if (!release)
      throw new JournalUnavailable(fail('storage-locked', 'another process has the data folder').error)
    if (await carryOutIdentityChange(files, folders)) options.log.warn('journal: became another node')
    const identity = await nodeIdentity(files, folder, options.clock)
    options.onIdentity?.(identity.node)
    const names = journalFiles(await files.list(folders.journal))
    const erasures = await rememberedErasures(files, folder)
    return assemble({ ...options, files }, identity, folders, { names, erasures }, release)
  } catch (error) {
    await release?.()
    if (error instanceof JournalUnavailable) throw error
    const failure =
      error instanceof UnreadableIdentity ? fail('unreadable-file', error.message) : storageFailure(error)
    throw new JournalUnavailable(failure.error)
  }
}

/** Where the parts of a journal lie in a data folder. */
export function foldersOf(data: string): JournalFolders {
  return { data, journal: join(data, 'journal'), quarantine: join(data, 'quarantine') }
}

function assemble(
  options: JournalOptions & { readonly files: FileSystem },
  identity: NodeIdentity,
  folders: JournalFolders,
  { names, erasures }: { readonly names: readonly string[]; readonly erasures: readonly SealedEnvelope[] },
  release: Release,
): Journal {
  const { log, onProgress = () => undefined, onChange = () => undefined, takesMasked = false } = options
  const memory = createJournalMemory(identity.node, options.clock, options.sink)
  for (const event of erasures) memory.erasures.note(event)
  const loading = createLoading(memory, names.length, onProgress)
  const open = new Map<string, MonthFile>()
  const fileNamed = openedIn(open, (name) =>
    createMonthFile(options.files, folders, name, () => loading.reading),
  )

  const [office, ...months] = names.map(fileNamed)
  const readOffice = loading.read(office ? [office] : [])
  const officeLoaded = readOffice.then(([unreadable]) =>
    unreadable ? Promise.reject(new JournalUnavailable(unreadable.error)) : undefined,
  )
  officeLoaded.catch(() => undefined)
  const isUnsettledRead = Promise.all([readOffice, options.mayReadMonths]).then(() =>
    loading.readAhead(months),
  )
  const loaded = isUnsettledRead
    .then(() => loading.read(months))
    .then(() => loading.finish([...open.values()]))
  const unsettledLoaded = isUnsettledRead.then((isRead) => (isRead ? null : loaded))
  unsettledLoaded.catch(() => undefined)
  logLoading(log, loaded)
  const allFiles = (): readonly MonthFile[] => [...open.values()]
  const needs = { memory, loaded, fileNamed, allFiles, takesMasked, onChange, log }
  const writer = createJournalWriter(needs)
  loaded.then(writer.carryOutErasures).catch(() => undefined)

  return {
    node: identity.node,
    installationId: identity.installationId,
    officeLoaded,
    unsettledLoaded,
    loaded,
    ...writer,
    vector: () => memory.index.vector(),
    since: (node, seq) => memory.index.since(node, seq),
    eventAt: (node, seq) => memory.index.at(node, seq) ?? null,
    reseal: (tell) => loaded.then(() => resealAll(allFiles(), writer, tell)),
    checkChain: () => loaded.then(() => checkChain(memory.index, memory.erasures)),
    async close() {
      await writer.close()
      await loaded.catch(() => undefined)
      for (const file of open.values()) await file.close()
      await release()
    },
  }
}

/** Each file is opened once. */
function openedIn(open: Map<string, MonthFile>, create: (name: string) => MonthFile) {
  return (name: string): MonthFile => {
    const file = open.get(name) ?? create(name)
    open.set(name, file)
    return file
  }
}

function logLoading(log: Log, loaded: Promise<LoadReport>): void {
  loaded.then(
    (report) => logReport(log, report),
    (error: unknown) => log.error('the journal could not be read', error),
  )
}

async function resealAll(
  files: readonly MonthFile[],
  writer: JournalWriter,
  tell: (done: number, total: number) => void,
): Promise<void> {
  for (const [done, file] of files.entries()) {
    tell(done, files.length)
    await writer.reseal(file)
  }
}

/** What the office's IT should know. Files and places only: the lines themselves hold people's data. */
function logReport(log: Log, { events, damages, forks, unreadable, newer }: LoadReport): void {
  log.info(`journal: ${events} events read, ${newer} of a newer program version`)
  for (const { kind, file, offset, length } of damages)
    log.warn(
      `journal: ${kind} bytes in ${file} at ${offset}, ${length} long, copied to the quarantine folder`,
    )
  for (const { node, seq } of forks) log.error(`journal: two different events claim ${node} ${seq}`)
  for (const { file, error } of unreadable) log.error(`journal: ${file} cannot be read: ${error.message}`)
}
