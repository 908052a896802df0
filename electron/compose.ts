import { officeCalendarOn, type OfficeCalendar } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { WorkCalendar } from '@shared/calendar/workCalendar.ts'
import { createNumberSeries } from '@shared/complaint/numbers.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'
import { Fold } from '@shared/journal/fold.ts'
import type { World } from '@shared/journal/world.ts'
import { DayIndex } from '@shared/queries/dayIndex.ts'
import { LinkIndex } from '@shared/queries/linkIndex.ts'
import type { Clock } from '@shared/time/clock.ts'

import { createAttachments } from './attachments/attachments.ts'
import { offerFiles, type OfferFiles } from './attachments/offerFiles.ts'
import { createBackups } from './backup/backups.ts'
import { openExchange } from './exchange/openExchange.ts'
import { createHandlers } from './handlers.ts'
import { openOfficeJournal } from './officeJournal.ts'
import type { Parts } from './parts.ts'
import type { Desktop } from './platform/desktop.ts'
import { createDiskGauge } from './platform/diskGauge.ts'
import type { Log } from './platform/log.ts'
import { openSettings } from './platform/settings.ts'
import type { Printing } from './printing/printing.ts'
import { createPermission } from './session/permission.ts'
import { openReminderMemory } from './reminders/reminderMemory.ts'
import { createSession } from './session/session.ts'
import { createDispatcher, type Dispatch } from './shell/dispatcher.ts'

/** What the surroundings give: Electron in the app, fakes in tests and in the headless commands. */
export type Surroundings = {
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly demo: boolean
  readonly desktop: Desktop
  readonly printing: (parts: () => Parts) => Printing
  readonly publish: (topic: Topic, payload: unknown) => void
  /** Resolves once the window has painted: reading the history before would take the machine away from it. */
  readonly mayReadMonths?: Promise<void>
}

export type Office = {
  readonly parts: Parts
  readonly dispatch: Dispatch
  /** Not in the contract: paths come from the preload script alone, which has them from the system. */
  readonly offerFiles: OfferFiles
  close(): Promise<void>
}

/** Puts the program together. The one place that knows all parts; knows nothing of Electron. */
export async function composeOffice(surroundings: Surroundings): Promise<Office> {
  const { dataFolder, clock, log, desktop, version, demo } = surroundings
  const state = createWorld()
  const { world } = state
  const publish = <T extends Topic>(topic: T, payload: Payload<T>): void =>
    surroundings.publish(topic, payload)
  // Before the journal: nothing may fail while the folder is held.
  const settings = await openSettings(dataFolder)
  const reminders = await openReminderMemory(dataFolder)
  const { journal, reading } = await openOfficeJournal({
    ...surroundings,
    ...state,
    publish,
    onStored: () => parts.exchange.changed(),
  })
  const session = createSession(world, clock)
  const attachments = createAttachments({
    dataFolder,
    settings,
    desktop,
    publish,
    isSignedIn: () => session.operator() !== null,
  })
  const exchange = await openExchange({
    ...surroundings,
    journal,
    world,
    settings,
    onChange: () => publish('exchange.changed', {}),
  })
  const printing = surroundings.printing(() => parts)
  const parts: Parts = {
    clock,
    log,
    dataFolder,
    version,
    demo,
    journal,
    ...state,
    reading,
    ...calendarsOf(world),
    session,
    settings,
    attachments,
    backups: createBackups(() => parts),
    exchange,
    reminders,
    desktop,
    disk: createDiskGauge(dataFolder),
    printing,
    publish,
  }
  await begin(parts)
  return {
    parts,
    dispatch: dispatcherOf(parts),
    offerFiles: (paths) => offerFiles(parts, paths),
    close: () => closeOffice(parts),
  }
}

/** The state of the office, still empty, with the indexes that follow it. */
function createWorld(): Pick<Parts, 'fold' | 'world' | 'numbers' | 'days' | 'links'> {
  const fold = new Fold()
  const numbers = createNumberSeries()
  fold.observe({
    complaintChanged: (_before, after) => {
      if (after) numbers.seen(after.registration.number)
    },
  })
  const days = new DayIndex()
  const links = new LinkIndex()
  fold.observe(links)
  return { fold, world: fold.world, numbers, days, links }
}

async function begin(parts: Parts): Promise<void> {
  await parts.disk.measure()
  await tidyAttachments(parts)
  await parts.exchange.configure()
}

function dispatcherOf(parts: Parts): Dispatch {
  const isSignedIn = (): boolean => parts.session.operator() !== null
  return createDispatcher(createHandlers(parts), parts.log, isSignedIn, createPermission(parts))
}

/** So long may sending what still waits hold up the end of the program. */
const LAST_EXCHANGE_MS = 4000

async function closeOffice({ attachments, backups, exchange, reminders, journal }: Parts): Promise<void> {
  await backups.close()
  await reminders.settled()
  // One that is still open in another program stays until the next start.
  await attachments.outside.clear().catch(() => undefined)
  await exchange.close(LAST_EXCHANGE_MS)
  await journal.close()
}

/** What a crash left half written, and the copies that were opened. Nobody's work waits for a disk that refuses. */
async function tidyAttachments({ attachments, log }: Parts): Promise<void> {
  try {
    await attachments.store.clearUnfinished()
    await attachments.outside.clear()
  } catch (error) {
    log.error('files that are not needed any more could not be removed', error)
  }
}

function calendarsOf(world: World): Pick<Parts, 'calendar' | 'calendarOn'> {
  return {
    calendar: () => workCalendarOf(world, world.calendar),
    calendarOn: (day) => workCalendarOf(world, officeCalendarOn(day, world.calendar)),
  }
}

function workCalendarOf({ directory }: World, { marks }: OfficeCalendar): WorkCalendar {
  return officeWorkCalendar(directory.office?.week ?? 5, marks)
}
