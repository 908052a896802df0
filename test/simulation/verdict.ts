import { parseNumber } from '@shared/complaint/numbers.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'

import { foldState } from '../support/foldState.ts'
import { isDeepStrictEqual } from 'node:util'
import { Broken } from './failure.ts'
import type { Program } from './desk.ts'
import { PERSONAL, type Office } from './office.ts'
import { wordsOf } from './promises.ts'

/** Everything that must be true once all desks have exchanged in peace. Throws what is not. */
export function judge(office: Office): void {
  const programs = office.desks.map(({ program, index }) => {
    if (!program) throw new Broken(`desk ${index} cannot be started`)
    return program
  })
  for (const [index, program] of programs.entries()) {
    judgePromises(office, program, index, programs)
    judgeHistory(program, index)
  }
  judgeSameness(office, programs)
  judgeNumbers(office, programs)
  judgeShare(office)
}

function judgePromises(
  { promises, told }: Office,
  { known, fold }: Program,
  index: number,
  programs: readonly Program[],
): void {
  for (const [id, words] of promises.all) {
    const event = known.get(id)
    if (!event)
      throw new Broken(`desk ${index} never got an event: ${typeOf(words)}; ${whoHas(programs, id)}`)
    if (wordsOf(event) !== words)
      throw new Broken(`desk ${index} has another event than was stored: ${typeOf(words)}`)
  }
  for (const [id, number] of told) {
    const complaint = fold.complaints.get(id)
    if (complaint && complaint.registration.number !== number)
      throw new Broken(`${number} is called ${complaint.registration.number} at desk ${index}`)
  }
}

/** Whose event it is, and at which desks it is. */
function whoHas(programs: readonly Program[], id: string): string {
  const events = programs.map(({ known }) => known.get(id))
  const event = events.find((one) => one !== undefined)
  const desks = events.flatMap((one, n) => (one ? [n] : []))
  return event ? `${event.node} ${event.seq} is only at ${desks.join(', ')}` : 'nobody has it'
}

const typeOf = (words: string): string => /"type":"([^"]+)"/.exec(words)?.[1] ?? 'unknown'

/** No gap, no event aside that is not understood. */
function judgeHistory({ journal, known, fold }: Program, index: number): void {
  const reached = Object.values(journal.vector()).reduce((sum, head) => sum + head, 0)
  if (reached !== known.size)
    throw new Broken(`desk ${index} has gaps: ${reached} of ${known.size} events follow on`)
  if (fold.invalid.length > 0 || fold.newer.length > 0)
    throw new Broken(`desk ${index} does not understand ${fold.invalid.length + fold.newer.length} events`)
}

/** All desks say the same, and it is what their events say in any order. */
function judgeSameness({ random }: Office, [first, ...others]: readonly Program[]): void {
  if (!first) return
  const state = foldState(first.fold)
  for (const other of others)
    if (!isDeepStrictEqual(foldState(other.fold), state)) throw new Broken('desks do not agree')
  const fold = new Fold()
  let rest: readonly Envelope[] = [...first.known.values()]
  while (rest.length > 0) {
    const next = random.pick(rest)
    rest = rest.filter((one) => one !== next)
    fold.apply(next)
  }
  if (!isDeepStrictEqual(foldState(fold), state))
    throw new Broken('the same events in another order say something else')
}

/** Numbers of a mark and a year are 1, 2, 3 …, each once; void ones stay. */
function judgeNumbers({ doubled }: Office, [first]: readonly Program[]): void {
  const series = new Map<string, number[]>()
  for (const { registration } of first?.fold.complaints.values() ?? []) {
    const parts = parseNumber(registration.number)
    if (!parts) throw new Broken(`${registration.number} is no number`)
    const key = `${parts.mark}-${parts.year}`
    series.set(key, [...(series.get(key) ?? []), parts.place])
  }
  for (const [key, places] of series) {
    const mark = key.split('-')[0] ?? ''
    const different = new Set(places)
    if (different.size < places.length && !doubled.has(mark)) throw new Broken(`${key} gave a number twice`)
    if (Math.max(...places) !== different.size) throw new Broken(`the numbers of ${key} have a gap`)
  }
}

/** What everybody may read on a share names nobody: names of files and signs of life. */
function judgeShare({ share }: Office): void {
  for (const [path, bytes] of share.files()) {
    const text = path.endsWith('.ndjson') ? path : `${path} ${bytes.toString('utf8')}`
    if (path.endsWith('.json') && PERSONAL.some((word) => text.includes(word)))
      throw new Broken('a sign of life names a person')
  }
}
