import type { Complaint } from '../complaint/complaint.ts'
import { evolve } from '../complaint/evolve.ts'
import { isActive } from '../complaint/obligations.ts'
import { emptyDirectory, evolveDirectory, type Directory } from '../directory/directory.ts'
import { readStored } from './catalog.ts'
import { byHlc, type Envelope } from './envelope.ts'
import type { EventSink } from './sink.ts'
import type { World, WorldObserver } from './world.ts'

export type Fold = EventSink & {
  readonly world: World
  /** The events of a stream in the journal's order: the history a card shows. */
  history(stream: string): readonly Envelope[]
  observe(observer: WorldObserver): void
}

/**
 * Builds the state of the office from events, in whatever order they arrive: an event that is older than what its
 * stream has already seen makes that one stream be folded again from its beginning.
 */
export function createFold(): Fold {
  const streams = new Map<string, Envelope[]>()
  const complaints = new Map<string, Complaint>()
  const active = new Map<string, Complaint>()
  const byNumber = new Map<string, string>()
  const aside = new Map<string, Aside>()
  const observers: WorldObserver[] = []
  let directory: Directory = emptyDirectory

  const world: World = {
    complaints,
    active,
    byNumber,
    get directory() {
      return directory
    },
    get conflicts() {
      return listed(aside, 'conflict')
    },
    get newer() {
      return listed(aside, 'newer')
    },
    get invalid() {
      return listed(aside, 'invalid')
    },
  }

  function put(id: string, before: Complaint | undefined, after: Complaint | undefined): void {
    if (before === after) return
    if (after) {
      complaints.set(id, after)
      byNumber.set(after.registration.number, id)
    } else complaints.delete(id)
    if (after && isActive(after)) active.set(id, after)
    else active.delete(id)
    for (const observer of observers) observer.complaintChanged(before, after)
  }

  function setAside(kind: Aside['kind'], envelope: Envelope): void {
    aside.set(envelope.id, { kind, envelope })
  }

  function applyOne(envelope: Envelope): void {
    const read = readStored(envelope)
    if (read.kind === 'newer' || read.kind === 'invalid') return setAside(read.kind, envelope)
    if (read.kind === 'directory') {
      directory = evolveDirectory(directory, read.event)
      return
    }
    const before = complaints.get(envelope.stream)
    const after = evolve(envelope.stream, before, read.event)
    if (after) put(envelope.stream, before, after)
    else setAside('conflict', envelope)
  }

  function refold(stream: string, events: Envelope[]): void {
    events.sort(byHlc)
    const before = complaints.get(stream)
    if (before) put(stream, before, undefined)
    if (stream === 'directory') directory = emptyDirectory
    for (const envelope of events) {
      aside.delete(envelope.id)
      applyOne(envelope)
    }
  }

  return {
    world,
    history: (stream) => streams.get(stream) ?? [],
    observe: (observer) => void observers.push(observer),
    apply(envelope) {
      const events = streams.get(envelope.stream)
      if (!events) {
        streams.set(envelope.stream, [envelope])
        return applyOne(envelope)
      }
      const last = events.at(-1)
      if (events.length < 64 && events.some(({ id }) => id === envelope.id)) return
      events.push(envelope)
      if (last && byHlc(last, envelope) > 0) refold(envelope.stream, events)
      else applyOne(envelope)
    },
  }
}

type Aside = { readonly kind: 'conflict' | 'newer' | 'invalid'; readonly envelope: Envelope }

function listed(aside: ReadonlyMap<string, Aside>, kind: Aside['kind']): readonly Envelope[] {
  return [...aside.values()].filter((one) => one.kind === kind).map(({ envelope }) => envelope)
}
