import { SEALED_START, type Sealing } from './sealing.ts'

/** What a file says once its sealed lines are open; what could not be opened stands there as it is. */
export type OpenedText = {
  readonly bytes: Buffer
  /** Whether any line was sealed. */
  readonly hadSealed: boolean
  /** Where in the stored file a place of the opened text lies; a place within a sealed line counts as its beginning. */
  storedAt(place: number): number
}

/** How reading gives way to others. */
export type Pace = { readonly mayGoOn: () => boolean; readonly rest: (share: number) => Promise<void> }

const NEWLINE = 0x0a
/** How a plain line of the journal begins; neither a head nor base64 holds it. */
const PLAIN_START = 0x7b // {
const AT_ONCE: Pace = { mayGoOn: () => true, rest: async () => undefined }

/**
 * Opens the sealed lines of a text file, in which plain ones may stand, too. A line that lost its end is found all the
 * same: every sealed line begins with a mark that nothing else holds. Throws `ENOKEY` when there is a sealed line and no
 * key: then nothing can be said about the file.
 */
export async function openText(stored: Buffer, sealing: Sealing, pace = AT_ONCE): Promise<OpenedText> {
  if (!sealing.hasKey() && beginsSealedLine(stored))
    throw Object.assign(new Error('the data key is not known'), { code: 'ENOKEY' })
  if (!sealing.hasKey() || !stored.includes(SEALED_START))
    return { bytes: stored, hadSealed: false, storedAt: (place) => place }
  const view = createView(stored)
  for (let at = 0; at < stored.length;) {
    while (!pace.mayGoOn()) await pace.rest(at / stored.length)
    const newline = stored.indexOf(NEWLINE, at)
    const end = newline < 0 ? stored.length : newline
    openSpan(stored, at, end, sealing, view)
    at = end + 1
    if (newline >= 0) view.copy(end, at)
  }
  return view.done()
}

/** The same text with every line sealed that is not sealed yet, its line ends as they are. */
export async function sealText(
  bytes: Buffer,
  sealing: Sealing,
  headOf: (line: Buffer) => string = () => '',
  pace = AT_ONCE,
): Promise<Buffer> {
  const parts: (Buffer | string)[] = []
  for (let at = 0; at < bytes.length;) {
    while (!pace.mayGoOn()) await pace.rest(at / bytes.length)
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline < 0 ? bytes.length : newline
    const line = bytes.subarray(at, end)
    const staysAsItIs = line.length === 0 || line[0] === SEALED_START
    parts.push(staysAsItIs ? line : sealing.sealLine(line, headOf(line)))
    if (newline >= 0) parts.push('\n')
    at = end + 1
  }
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)))
}

type View = ReturnType<typeof createView>

function openSpan(stored: Buffer, start: number, end: number, sealing: Sealing, view: View): void {
  for (let at = start; at < end;) {
    const mark = stored.indexOf(SEALED_START, at)
    if (mark < 0 || mark >= end) {
      view.copy(at, end)
      return
    }
    view.copy(at, mark)
    const next = stored.indexOf(SEALED_START, mark + 1)
    const partEnd = next < 0 || next > end ? end : next
    openPart(stored, mark, partEnd, sealing, view)
    at = partEnd
  }
}

/** A line end that became another byte hangs at the end of its line; behind it another, plain one may follow. */
function openPart(stored: Buffer, start: number, end: number, sealing: Sealing, view: View): void {
  const brace = stored.subarray(start, end).indexOf(PLAIN_START)
  const ends = brace < 0 ? [end, end - 1] : [start + brace, start + brace - 1]
  for (const cut of ends) {
    const text = sealing.openLine(stored, start, cut)
    if (!text) continue
    view.put(text, start)
    view.copy(cut, end)
    return
  }
  view.copy(start, end)
}

/** The opened text as it grows, and where each part of it lies in the stored file. */
function createView(stored: Buffer) {
  // A sealed line is always longer than what it holds, and so the opened text fits.
  const bytes = Buffer.allocUnsafeSlow(stored.length)
  // Numbers side by side: an object a line would be half a million of them.
  const openedAt: number[] = []
  const storedAt: number[] = []
  const isSealed: boolean[] = []
  let length = 0

  function note(place: number, sealed: boolean): void {
    openedAt.push(length)
    storedAt.push(place)
    isSealed.push(sealed)
  }

  /** The part in which a place lies. */
  function partAt(place: number): number {
    let low = 0
    let high = openedAt.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((openedAt[middle] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  return {
    copy(start: number, end: number): void {
      if (end === start) return
      note(start, false)
      length += stored.copy(bytes, length, start, end)
    },
    put(text: Buffer, start: number): void {
      note(start, true)
      length += text.copy(bytes, length)
    },
    done: (): OpenedText => ({
      bytes: bytes.subarray(0, length),
      hadSealed: isSealed.includes(true),
      storedAt(place) {
        if (place >= length) return stored.length
        const part = partAt(place)
        const begin = storedAt[part] ?? 0
        return isSealed[part] === true ? begin : begin + place - (openedAt[part] ?? 0)
      },
    }),
  }
}

function beginsSealedLine(stored: Buffer): boolean {
  return stored[0] === SEALED_START || stored.includes(`\n${String.fromCharCode(SEALED_START)}`)
}
