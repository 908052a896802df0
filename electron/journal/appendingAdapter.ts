import { basename } from 'node:path'

import type { Adapter } from 'lowdb'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { headOfLine } from '../keys/sealedReads.ts'
import { openText, sealText, type OpenedText } from '../keys/sealedText.ts'
import { noSealing } from '../keys/sealing.ts'
import { withRetry, type FileSystem } from '../platform/fileSystem.ts'
import { createGrowingFile, damagesOf, type FileEnd } from './growingFile.ts'
import { createJournalLines, type JournalLines } from './journalLines.ts'
import type { LineHead } from './lineHead.ts'
import { createLineScanner, type Span } from './lineScanner.ts'
import { linesReplaced, type CopyOf } from './linesReplaced.ts'
import { describeDamage, quarantine, type Damage } from './quarantine.ts'
import { lastLineOf } from './seal.ts'

/** How a file is read: in slices, so that the window is answered in between. */
export type Reading = {
  /** False when it is time to let others in. */
  readonly mayGoOn: () => boolean
  /** Lets others in; told which share of the file has been read, 0…1. */
  readonly rest: (share: number) => Promise<void>
  /** Told of every whole line in file order, before its event is read. */
  readonly onHead: (head: LineHead) => void
  /** Told of every event in file order; `isAhead` when it was given out before by `readAhead`. */
  readonly onEvent: (event: SealedEnvelope, isAhead: boolean) => void
}

export type AppendingAdapter = Adapter<SealedEnvelope[]> & {
  /** What the last `read` could not make out. */
  readonly damages: readonly Damage[]
  /** Finds the lines of the file and tells of their heads; `read` does it when nobody has. */
  survey(): Promise<void>
  /** Gives out the events of wanted lines, by their place in the file, before `read` tells of all. */
  readAhead(isWanted: (place: number) => boolean, give: (event: SealedEnvelope) => void): Promise<void>
  /** Puts copies in the place of stored events. Throws when the disk refuses: then the file is as before. */
  rewrite(copyOf: CopyOf): Promise<void>
  /** Seals what lies there plain. */
  readonly reseal: () => Promise<boolean>
  /** Takes out what a failed `write` left behind. Throws when the disk still refuses. */
  readonly mend: () => Promise<void>
  readonly close: () => Promise<void>
}

const NEWLINE = 0x0a
/** How much of the time of finding lines goes into opening sealed ones. */
const OPENING_SHARE = 0.6

/** A lowdb adapter that never rewrites: `write` appends the events that are not on disk yet and flushes them. */
// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createAppendingAdapter(
  files: FileSystem,
  path: string,
  quarantineFolder: string,
  reading: () => Reading,
): AppendingAdapter {
  const damages: Damage[] = []
  const file = createGrowingFile(files, path, quarantineFolder)
  let surveyed: JournalLines | null = null
  let stored = 0

  async function survey(): Promise<JournalLines> {
    const { onDisk, opened } = await openedFile(files, path, reading())
    const { lines, damaged, cut } = await linesOf(opened, reading())
    const found = damagesOf(path, opened.bytes, damaged, cut, opened.storedAt)
    damages.push(...found.damaged, ...(found.torn ? [found.torn] : []))
    await file.known(endAt(onDisk, opened.storedAt(cut)), found.damaged, found.torn, onDisk)
    return lines
  }

  /** What has a checksum that holds and is no event all the same was made so on purpose. */
  async function setAside(lines: JournalLines, place: number): Promise<void> {
    const damage = describeDamage('damaged', basename(path), lines.bytes, lines.span(place))
    damages.push(damage)
    await quarantine(files, quarantineFolder, damage, lines.bytesOf(place)).catch(() => undefined)
  }

  return {
    damages,
    async survey() {
      surveyed ??= await survey()
    },
    async readAhead(isWanted, give) {
      if (!surveyed) return
      const { mayGoOn, rest } = reading()
      for (let place = 0; place < surveyed.count; place += 1) {
        if (!isWanted(place)) continue
        while (!mayGoOn()) await rest(place / surveyed.count)
        const event = surveyed.readAhead(place)
        if (event) give(event)
      }
    },
    async read() {
      const lines = surveyed ?? (await survey())
      // From here on the bytes are needed no more than once.
      surveyed = null
      const events = await eventsOf(lines, reading(), setAside)
      stored = events.length
      return events
    },
    async write(events) {
      const lines = events.slice(stored).map((event) => storedLine(lastLineOf(event), files))
      if (lines.length === 0) return
      await file.append(`${lines.join('\n')}\n`)
      stored = events.length
    },
    rewrite: (copyOf) => file.rewrite((bytes) => storedWith(bytes, copyOf, files)),
    reseal: file.reseal,
    mend: file.mend,
    close: file.close,
  }
}

function storedLine(line: string, { sealing }: FileSystem): string {
  return sealing?.isOn() ? sealing.sealLine(Buffer.from(line, 'utf8'), headOfLine(line)) : line
}

/** The bytes of a file with other lines in place of some; every line is sealed anew where lines are sealed. */
async function storedWith(
  bytes: Buffer,
  copyOf: CopyOf,
  { sealing = noSealing }: FileSystem,
): Promise<Buffer> {
  const replaced = linesReplaced((await openText(bytes, sealing)).bytes, copyOf)
  return sealing.isOn() ? sealText(replaced, sealing, headOfLine) : replaced
}

function endAt(bytes: Buffer, cut: number): FileEnd {
  return { length: cut, unterminated: cut > 0 && bytes[cut - 1] !== NEWLINE }
}

type Found = { readonly lines: JournalLines; readonly damaged: readonly Span[]; readonly cut: number }

/** The bytes of a file, and what they say once its sealed lines are open, in slices as everything else. */
async function openedFile(
  files: FileSystem,
  path: string,
  { mayGoOn, rest }: Reading,
): Promise<{ readonly onDisk: Buffer; readonly opened: OpenedText }> {
  const onDisk = (await withRetry(files, () => files.read(path))) ?? Buffer.alloc(0)
  const pace = { mayGoOn, rest: (share: number) => rest(share * OPENING_SHARE) }
  return { onDisk, opened: await openText(onDisk, files.sealing ?? noSealing, pace) }
}

/** Finds the whole lines, what is none, and where a crash cut the file off. */
async function linesOf({ bytes, hadSealed }: OpenedText, { mayGoOn, rest, onHead }: Reading): Promise<Found> {
  const lines = createJournalLines(bytes)
  const scanner = createLineScanner(bytes, (head, span) => {
    lines.add(span)
    onHead(head)
  })
  while (scanner.position < bytes.length) {
    scanner.scan(mayGoOn)
    const share = Math.min(1, scanner.position / bytes.length)
    await rest(hadSealed ? OPENING_SHARE + (1 - OPENING_SHARE) * share : share)
  }
  const cut = scanner.cutPoint()
  return { lines, damaged: scanner.damaged, cut }
}

/** Reads all lines in their order. */
async function eventsOf(
  lines: JournalLines,
  { mayGoOn, rest, onEvent }: Reading,
  setAside: (lines: JournalLines, place: number) => Promise<void>,
): Promise<SealedEnvelope[]> {
  const events: SealedEnvelope[] = []
  for (let place = 0; place < lines.count; place += 1) {
    while (!mayGoOn()) await rest(place / lines.count)
    const { event, isAhead } = lines.read(place)
    if (!event) await setAside(lines, place)
    else {
      events.push(event)
      onEvent(event, isAhead)
    }
  }
  return events
}
