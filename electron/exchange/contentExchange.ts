import type { FoundPiece } from '@shared/exchange/contentTarget.ts'

import type { Asked } from './asked.ts'
import type { ContentArrivals } from './contentArrivals.ts'
import type { ContentDepartures, Doubtful } from './contentDepartures.ts'
import { piecesIn } from './contentPiece.ts'
import type { Content, ContentOutcome, ContentStep } from './contentStep.ts'

/** How the contents of attached files stand between this workstation and the others. */
export type ContentState = {
  /** False before anybody looked: the other figures say nothing then. */
  readonly isKnown: boolean
  /** Contents that are here and surely not there yet. */
  readonly toSend: number
  /** Contents the register names and this workstation does not have. */
  readonly toReceive: number
  /** Those of them that do not lie there, or not whole: asked for until somebody brings them. */
  readonly lacking: readonly string[]
  /** Time ran out: there is more to do at once. */
  readonly goesOn: boolean
  /** Contents that went out and came in. */
  readonly moved: number
}

export type ContentExchange = {
  /** Sends what is missing there and takes what is missing here, small contents first. */
  carry(step: ContentCarrying, asked: Asked): Promise<void>
  state(): ContentState
  /** Of another target nothing is known. */
  forget(): void
  close(): Promise<void>
}

export type ContentCarrying = Omit<ContentStep, 'onPiece'> & {
  /** Pieces done and known to be to do. */
  readonly onProgress: (done: number, total: number) => void
}

export type ContentNeeds = {
  /** Contents the register names. */
  readonly named: () => readonly Content[]
  /** Contents that are in the store and not known to be damaged. */
  readonly here: () => Promise<ReadonlySet<string>>
  readonly arrivals: ContentArrivals
  readonly departures: ContentDepartures
  /** Throws when the journal would have no room left on the disk beside so many bytes. */
  readonly requireRoom: (bytes: number) => Promise<void>
  readonly nowMs: () => number
}

/** What was seen at the target is believed so long; a place that lost something gets it back then, or when it is asked for. */
const BELIEVED_MS = 4 * 60 * 60_000

/** Before anybody looked. */
export const NO_CONTENTS: ContentState = {
  isKnown: false,
  toSend: 0,
  toReceive: 0,
  lacking: [],
  goesOn: false,
  moved: 0,
}

type Plan = {
  readonly outgoing: readonly Doubtful[]
  readonly incoming: readonly Content[]
  readonly found: ReadonlyMap<string, readonly FoundPiece[]>
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createContentExchange(needs: ContentNeeds): ContentExchange {
  const { arrivals, departures } = needs
  const seenThere = new Set<string>()
  let believedSince = Number.NEGATIVE_INFINITY
  let state = NO_CONTENTS

  async function plan({ target }: Pick<ContentStep, 'target'>, asked: Asked): Promise<Plan> {
    if (needs.nowMs() - believedSince > BELIEVED_MS) {
      seenThere.clear()
      believedSince = needs.nowMs()
    }
    const named = needs.named()
    const here = named.length === 0 ? new Set<string>() : await needs.here()
    const outgoing = named
      .filter(({ hash }) => here.has(hash) && (!seenThere.has(hash) || asked.has(hash)))
      .map((content) => ({ ...content, doubt: asked.get(content.hash) ?? null }))
    const incoming = named.filter(({ hash }) => !here.has(hash))
    const wanted = new Set([...outgoing, ...incoming].map(({ hash }) => hash))
    const found = new Map<string, FoundPiece[]>()
    for (const piece of await target.pieces(wanted)) {
      const pieces = found.get(piece.hash)
      if (pieces) pieces.push(piece)
      else found.set(piece.hash, [piece])
    }
    return { outgoing: smallFirst(outgoing), incoming: smallFirst(incoming), found }
  }

  function note(part: Partial<ContentState>): void {
    state = { ...state, ...part }
  }

  async function sendAll({ outgoing, found }: Plan, step: ContentStep): Promise<void> {
    for (const content of outgoing) {
      const there = found.get(content.hash) ?? []
      const wasThere = isComplete(content, there, step)
      const outcome = await departures.send(content, there, step)
      if (outcome === 'later') return note({ goesOn: true })
      if (outcome === 'done') {
        seenThere.add(content.hash)
        note({ moved: state.moved + (wasThere ? 0 : 1) })
      }
      // What is not whole here cannot be sent by us: it is asked for when somebody looks at it.
      note({ toSend: state.toSend - (wasThere ? 0 : 1) })
    }
  }

  async function takeAll({ incoming, found }: Plan, step: ContentStep): Promise<void> {
    const lacking: string[] = []
    for (const [n, content] of incoming.entries()) {
      const outcome = await takeOne(content, found.get(content.hash) ?? [], step)
      if (outcome === 'done') note({ moved: state.moved + 1, toReceive: state.toReceive - 1 })
      if (outcome === 'lacking') lacking.push(content.hash)
      if (outcome === 'later') {
        const others = incoming.slice(n).filter((one) => !isComplete(one, found.get(one.hash) ?? [], step))
        lacking.push(...others.map(({ hash }) => hash))
        note({ goesOn: true })
        break
      }
    }
    note({ lacking })
  }

  async function takeOne(
    content: Content,
    found: readonly FoundPiece[],
    step: ContentStep,
  ): Promise<ContentOutcome> {
    if (found.length === 0) return 'lacking'
    await needs.requireRoom(content.size)
    return arrivals.take(content, found, step)
  }

  return {
    async carry(step, asked) {
      const planned = await plan(step, asked)
      const total = piecesToDo(planned, arrivals, step)
      let done = 0
      const onPiece = (): void => step.onProgress((done += 1), total)
      const toSend = planned.outgoing.filter(
        (one) => !isComplete(one, planned.found.get(one.hash) ?? [], step),
      )
      const toReceive = planned.incoming.length
      note({ ...NO_CONTENTS, isKnown: true, toSend: toSend.length, toReceive, lacking: state.lacking })
      await sendAll(planned, { ...step, onPiece })
      await takeAll(planned, { ...step, onPiece })
    },
    state: () => state,
    forget() {
      seenThere.clear()
      state = NO_CONTENTS
    },
    close: () => arrivals.abandon(),
  }
}

function isComplete(
  { size }: Content,
  found: readonly FoundPiece[],
  { pieceBytes }: Pick<ContentStep, 'pieceBytes'>,
): boolean {
  const count = piecesIn(size, pieceBytes)
  return new Set(found.filter((one) => one.count === count).map(({ index }) => index)).size === count
}

function piecesToDo(
  { outgoing, incoming, found }: Plan,
  arrivals: ContentArrivals,
  { pieceBytes }: Pick<ContentStep, 'pieceBytes'>,
): number {
  const lying = (hash: string): number => new Set((found.get(hash) ?? []).map(({ index }) => index)).size
  const out = outgoing.map(
    ({ hash, size, doubt }) => piecesIn(size, pieceBytes) - (doubt === null ? lying(hash) : 0),
  )
  const into = incoming.map(({ hash }) => Math.max(0, lying(hash) - arrivals.came(hash)))
  return [...out, ...into].reduce((sum, pieces) => sum + pieces, 0)
}

function smallFirst<C extends Content>(contents: readonly C[]): readonly C[] {
  return contents.toSorted((a, b) => a.size - b.size)
}
