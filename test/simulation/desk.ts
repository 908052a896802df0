import { officeCalendarOn } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import { createNumberSeries, type NumberSeries } from '@shared/complaint/numbers.ts'
import type { Envelope } from '@shared/journal/envelope.ts'
import { Fold } from '@shared/journal/fold.ts'
import type { EventSink } from '@shared/journal/sink.ts'
import type { Operator } from '@shared/directory/records.ts'

import type { ExchangeMemory } from '../../electron/exchange/exchangeMemory.ts'
import { createExchanger, type Exchanger } from '../../electron/exchange/exchanger.ts'
import { createFolderTarget } from '../../electron/exchange/folderTarget.ts'
import { openJournal, type Journal } from '../../electron/journal/journal.ts'
import type { LoadReport } from '../../electron/journal/loadJournal.ts'
import type { Parts } from '../../electron/parts.ts'
import type { Log } from '../../electron/platform/log.ts'
import { anOperator } from '../support/builders.ts'
import type { SimulatedDisk } from './disk.ts'
import type { Running } from './gate.ts'
import type { Seams } from './seams.ts'
import { SHARE } from './share.ts'
import type { VirtualTime } from './virtualTime.ts'

export const DATA = '/data'
export const OPERATOR: Operator = anOperator({ role: 'head' })

/** A program that runs at a desk. */
export type Program = {
  readonly running: Running
  readonly journal: Journal
  readonly fold: Fold
  readonly exchanger: Exchanger
  readonly report: LoadReport
  /** What the handlers work with, as far as the simulation calls them. */
  readonly parts: Parts
  /** Every event the program knows, by its id. */
  readonly known: ReadonlyMap<string, Envelope>
}

export type Surroundings = {
  readonly desk: number
  readonly disk: SimulatedDisk
  readonly share: SimulatedDisk
  readonly time: VirtualTime
  /** By how much the desk's clock is wrong, milliseconds. */
  readonly skewMs: () => number
  readonly memory: ExchangeMemory
  readonly log: Log
  readonly seams: Seams
  /** Told of everything the program says is stored, once it has read its journal to the end. */
  readonly onStored: (event: Envelope) => void
}

/**
 * Starts the program of a desk on its disk, with the real journal and the real exchange, and reads its journal. Throws
 * what opening throws; never resolves when it dies meanwhile.
 */
export async function startProgram(around: Surroundings, running: Running): Promise<Program> {
  const { disk, share, time, seams, log } = around
  const files = seams.disk(disk.filesFor(running, 'disk'))
  const { fold, numbers } = createWorld()
  const known = new Map<string, Envelope>()
  const clock = { nowMs: () => time.nowMs() + around.skewMs() }
  let isRead = false
  const changed: { tell: () => void } = { tell: () => undefined }
  const journal = await openJournal({
    folder: DATA,
    files,
    clock,
    log,
    lock: async () => async () => undefined,
    onIdentity: (node) => fold.trustOnly(node),
    sink: telling(fold, (event) => {
      known.set(event.id, event)
      if (isRead) around.onStored(event)
    }),
    onChange: () => changed.tell(),
  })
  await journal.officeLoaded
  const report = await journal.loaded
  for (const { kind, number } of report.damages) if (kind === 'damaged' && number) numbers.seen(number)
  const target = createFolderTarget(share.filesFor(running, 'share'), SHARE, journal.node)
  const exchanger = createExchanger(
    seams.exchange({
      journal,
      about: () => ({
        node: journal.node,
        mark: fold.directory.workstations.get(journal.node)?.mark ?? '',
        name: null,
        office: null,
        at: clock.nowMs(),
        program: '0',
      }),
      settings: () => ({ exchangeFolder: SHARE, exchangeOn: true }),
      targetAt: () => target,
      memory: around.memory,
      clock,
      timer: (ms, act) => time.timer(ms, () => running.alive && act()),
      log,
      onChange: () => undefined,
    }),
  )
  changed.tell = () => exchanger.changed()
  isRead = true
  const parts = partsOf(journal, fold, numbers, clock)
  return { running, journal, fold, exchanger, report, parts, known }
}

/** As the program puts it together: the state of the office and the numbers that follow it. */
function createWorld(): { readonly fold: Fold; readonly numbers: NumberSeries } {
  const fold = new Fold()
  const numbers = createNumberSeries()
  fold.observe({
    complaintChanged: (_before, after) => {
      if (after) numbers.seen(after.registration.number)
    },
  })
  return { fold, numbers }
}

/** The fold, with somebody who listens. */
function telling(fold: Fold, tell: (event: Envelope) => void): EventSink {
  return {
    apply(event) {
      fold.apply(event)
      tell(event)
    },
    bulk: {
      ...fold.bulk,
      collect(event) {
        fold.bulk.collect(event)
        tell(event)
      },
    },
  }
}

/** A scan lies in the store whenever one is asked for: the simulation is about events. */
const store = { open: async () => ({ size: 1200, close: async () => undefined }) }

function partsOf(journal: Journal, fold: Fold, numbers: NumberSeries, clock: Parts['clock']): Parts {
  const { world } = fold
  const parts: Partial<Parts> = {
    clock,
    journal,
    fold,
    world,
    numbers,
    calendar: () => officeWorkCalendar(5, world.calendar.marks),
    calendarOn: (day) => officeWorkCalendar(5, officeCalendarOn(day, world.calendar).marks),
    // What registering and acting ask of the rest of the program, and no more.
    session: { operator: () => OPERATOR } as Parts['session'],
    attachments: { store } as unknown as Parts['attachments'],
    disk: { measure: async () => ({ state: 'fine', freeBytes: null }) } as unknown as Parts['disk'],
  }
  return parts as Parts
}

/** What a desk remembers of its exchanges: only shown, so it is kept outside its disk here. */
export function createExchangeMemory(onFailure: (code: string) => void): ExchangeMemory {
  let sentThrough = 0
  return {
    about: (folder) => ({ folder, sentThrough, lastSuccessAt: null, failingSince: null, records: [] }),
    async note(_folder, _at, outcome) {
      if (outcome.failure === null) sentThrough = outcome.sentThrough
      else onFailure(outcome.failure)
    },
  }
}
