import { CALENDAR_STREAM } from '../calendar/events.ts'
import { emptyOfficeCalendar, evolveOfficeCalendar, type OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Complaint } from '../complaint/complaint.ts'
import { evolve, skipUndone } from '../complaint/evolve.ts'
import { isActive } from '../complaint/obligations.ts'
import { settlednessAfter } from '../complaint/settled.ts'
import { emptyDirectory, evolveDirectory, type Directory } from '../directory/directory.ts'
import { DIRECTORY_STREAM } from '../directory/events.ts'
import type { OldComplaint } from '../oldRegister/oldComplaint.ts'
import { evolveOldRegister } from '../oldRegister/oldRegister.ts'
import { readChecked, readStored, type Read } from './catalog.ts'
import { byHlc, type Envelope } from './envelope.ts'
import type { EventSink } from './sink.ts'
import { isSettling, isUndoing, undoneIn } from './undone.ts'
import type { World, WorldObserver } from './world.ts'

/**
 * Builds the state of the office from events, in whatever order they arrive: an event that is older than what its
 * stream has already seen makes that one stream be folded again from its beginning.
 */
export class Fold implements EventSink, World {
  readonly complaints = new Map<string, Complaint>()
  readonly active = new Map<string, Complaint>()
  readonly oldComplaints = new Map<string, OldComplaint>()
  readonly byNumber = new Map<string, string>()
  readonly settlements = new Map<string, Envelope>()
  directory: Directory = emptyDirectory
  calendar: OfficeCalendar = emptyOfficeCalendar

  readonly #streams = new Map<string, Envelope[]>()
  readonly #aside = new Map<string, Aside>()
  readonly #observers: WorldObserver[] = []
  /** Streams that were read but not folded yet, and how many of them are done. */
  #behind: string[] = []
  #caughtUp = 0
  #trusted: string | null = null

  get world(): World {
    return this
  }

  get conflicts(): readonly Envelope[] {
    return this.#listed('conflict')
  }

  get newer(): readonly Envelope[] {
    return this.#listed('newer')
  }

  get invalid(): readonly Envelope[] {
    return this.#listed('invalid')
  }

  /** The events of a stream in the journal's order: the history a card shows. */
  history(stream: string): readonly Envelope[] {
    return this.#streams.get(stream) ?? []
  }

  /** From now on only what this node wrote is believed as it stands; what came from elsewhere is checked. */
  trustOnly(node: string): void {
    this.#trusted = node
  }

  /** Keeps an index informed of every change from now on; register it before the journal is read. */
  observe(observer: WorldObserver): void {
    this.#observers.push(observer)
  }

  apply(envelope: Envelope): void {
    this.#noteSettling(envelope)
    const events = this.#streams.get(envelope.stream)
    const last = events?.at(-1)
    if (!events || !last) {
      this.#streams.set(envelope.stream, [envelope])
      this.#applyOne(envelope)
      return
    }
    events.push(envelope)
    if (byHlc(last, envelope) > 0 || isUndoing(envelope)) this.#refold(envelope.stream, events)
    else this.#applyOne(envelope)
  }

  /** Withheld copies in the place of their events: what follows from them is folded anew. */
  replaced(copies: readonly Envelope[]): void {
    const byId = new Map(copies.map((copy) => [copy.id, copy]))
    for (const [lost, word] of this.settlements) this.settlements.set(lost, byId.get(word.id) ?? word)
    for (const stream of new Set(copies.map((copy) => copy.stream))) {
      const events = this.#streams.get(stream)?.map((event) => byId.get(event.id) ?? event)
      if (!events) continue
      this.#streams.set(stream, events)
      this.#refold(stream, events)
    }
  }

  /**
   * Reading a register event by event makes four states of a complaint that nobody sees, each of which lives long
   * enough to cost the garbage collector dearly. So streams are collected first, and folded as a whole.
   */
  readonly bulk = {
    settling: settlednessAfter,
    collect: (envelope: Envelope): void => {
      const { stream } = envelope
      this.#noteSettling(envelope)
      if (stream === DIRECTORY_STREAM || stream === CALENDAR_STREAM) return this.apply(envelope)
      const events = this.#streams.get(stream)
      if (events) events.push(envelope)
      else {
        this.#streams.set(stream, [envelope])
        this.#behind.push(stream)
      }
    },
    catchUp: (mayGoOn: () => boolean): boolean => {
      while (this.#caughtUp < this.#behind.length && mayGoOn()) {
        this.#foldWhole(this.#behind[this.#caughtUp] ?? '')
        this.#caughtUp += 1
      }
      if (this.#caughtUp < this.#behind.length) return false
      this.#behind = []
      this.#caughtUp = 0
      return true
    },
  }

  #foldWhole(stream: string): void {
    const events = this.#streams.get(stream) ?? []
    if (!isInOrder(events)) events.sort(byHlc)
    const undone = undoneIn(events)
    let state: Complaint | undefined
    for (const envelope of events) {
      const read = this.#read(envelope)
      if (read.kind !== 'complaint') this.#applyOne(envelope)
      else if (undone.has(envelope.id)) state = skipUndone(state)
      else {
        const after = evolve(stream, state, read.event, envelope.id)
        if (after) state = after
        else this.#setAside('conflict', envelope)
      }
    }
    this.#put(stream, this.complaints.get(stream), state)
  }

  #applyOne(envelope: Envelope): void {
    const read = this.#read(envelope)
    if (read.kind === 'newer' || read.kind === 'invalid') this.#setAside(read.kind, envelope)
    else if (read.kind === 'directory') this.directory = evolveDirectory(this.directory, read.event)
    else if (read.kind === 'old-register') evolveOldRegister(this.oldComplaints, envelope.stream, read.event)
    else if (read.kind === 'calendar') this.calendar = evolveOfficeCalendar(this.calendar, read.event)
    else {
      const before = this.complaints.get(envelope.stream)
      const after = evolve(envelope.stream, before, read.event, envelope.id)
      if (after) this.#put(envelope.stream, before, after)
      else this.#setAside('conflict', envelope)
    }
  }

  #read(envelope: Envelope): Read {
    const isTrusted = this.#trusted === null || this.#trusted === envelope.node
    return isTrusted ? readStored(envelope) : readChecked(envelope)
  }

  #refold(stream: string, events: Envelope[]): void {
    events.sort(byHlc)
    for (const { id } of events) this.#aside.delete(id)
    this.oldComplaints.delete(stream)
    if (stream !== DIRECTORY_STREAM && stream !== CALENDAR_STREAM) return this.#foldWhole(stream)
    if (stream === DIRECTORY_STREAM) this.directory = emptyDirectory
    else this.calendar = emptyOfficeCalendar
    for (const envelope of events) this.#applyOne(envelope)
  }

  #put(id: string, before: Complaint | undefined, after: Complaint | undefined): void {
    if (before === after) return
    if (after) {
      this.complaints.set(id, after)
      this.#number(after.registration.number, id)
    } else this.complaints.delete(id)
    if (after && isActive(after)) this.active.set(id, after)
    else this.active.delete(id)
    for (const observer of this.#observers) observer.complaintChanged(before, after)
  }

  /** Two workstations with one mark may give out a number twice: it then means the same complaint at every desk. */
  #number(number: string, id: string): void {
    const holder = this.byNumber.get(number)
    if (holder === undefined || id < holder) this.byNumber.set(number, id)
  }

  #noteSettling(envelope: Envelope): void {
    if (!isSettling(envelope)) return
    const read = readChecked(envelope)
    if (read.kind !== 'complaint' || read.event.type !== 'complaint.conflict-settled') return
    const { conflictId } = read.event
    const last = this.settlements.get(conflictId)
    if (!last || byHlc(last, envelope) < 0) this.settlements.set(conflictId, envelope)
  }

  #setAside(kind: Aside['kind'], envelope: Envelope): void {
    this.#aside.set(envelope.id, { kind, envelope })
  }

  #listed(kind: Aside['kind']): readonly Envelope[] {
    return [...this.#aside.values()].filter((one) => one.kind === kind).map(({ envelope }) => envelope)
  }
}

function isInOrder(events: readonly Envelope[]): boolean {
  return events.every((event, n) => n === 0 || byHlc(events[n - 1] ?? event, event) <= 0)
}

type Aside = { readonly kind: 'conflict' | 'newer' | 'invalid'; readonly envelope: Envelope }
