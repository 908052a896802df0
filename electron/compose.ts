import type { Handlers, Payload, Topic } from '@shared/ipc/protocol.ts'
import { today, type Clock } from '@shared/time/clock.ts'
import { monthOf } from '@shared/time/localDate.ts'

import { openAccess } from './access/openAccess.ts'
import { createAttachments } from './attachments/attachments.ts'
import { offerFiles, type OfferFiles } from './attachments/offerFiles.ts'
import { createBackups } from './backup/backups.ts'
import { createDataWork } from './openExport/dataWork.ts'
import { openExchange } from './exchange/openExchange.ts'
import { createHandlers } from './handlers.ts'
import { openDataKeys } from './keys/dataKeys.ts'
import { sealedDisks } from './keys/sealedDisks.ts'
import { createProtection } from './keys/protection.ts'
import { openOfficeJournal } from './officeJournal.ts'
import { calendarsOf, createWorld } from './officeWorld.ts'
import type { Parts } from './parts.ts'
import type { Desktop } from './platform/desktop.ts'
import { createDiskGauge } from './platform/diskGauge.ts'
import type { Log } from './platform/log.ts'
import { noSecrets, type Secrets } from './platform/secrets.ts'
import { openSettings } from './platform/settings.ts'
import { createErasedContents } from './personalData/erasedContents.ts'
import type { Printing } from './printing/printing.ts'
import { markedForHead } from './session/forHead.ts'
import { createPermission } from './session/permission.ts'
import { openReminderMemory } from './reminders/reminderMemory.ts'
import { createRegion, type Region } from './region/region.ts'
import { readingPermission, routedHandlers } from './region/routeCalls.ts'
import { createSession } from './session/session.ts'
import { openSignInRecord } from './session/signInRecord.ts'
import { createDispatcher, type Dispatch } from './shell/dispatcher.ts'

/** What the surroundings give: Electron in the app, fakes in tests and in the headless commands. */
export type Surroundings = {
  readonly dataFolder: string
  readonly clock: Clock
  readonly log: Log
  readonly version: string
  readonly demo: boolean
  readonly desktop: Desktop
  /** Absent: nothing can be sealed. */
  readonly secrets?: Secrets
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
  const { dataFolder, clock, log, version, demo } = surroundings
  const state = createWorld()
  const { world } = state
  const publish = <T extends Topic>(topic: T, payload: Payload<T>): void =>
    surroundings.publish(topic, payload)
  // Before the journal: nothing may fail while the folder is held.
  const remembered = await openRemembered(surroundings)
  const { settings, signIns } = remembered
  const { files, contents } = remembered.disks
  const { journal, reading } = await openOfficeJournal({
    ...surroundings,
    ...state,
    files,
    publish,
    onStored: () => whenStored(parts),
  })
  const session = createSession(world, clock, signIns)
  const access = openAccess({ dataFolder, node: journal.node, world, session, clock, log, files })
  const desktop = access.guardDesktop(surroundings.desktop)
  const isSignedIn = (): boolean => session.operator() !== null
  const attachments = createAttachments({ dataFolder, settings, desktop, contents, publish, isSignedIn })
  const office = { ...surroundings, ...state, journal, settings, attachments }
  const exchanging = await openExchange({ ...office, onChange: () => publish('exchange.changed', {}) })
  const printing = access.guardPrinting(surroundings.printing(() => parts))
  const parts: Parts = {
    clock,
    log,
    dataFolder,
    version,
    demo,
    journal: markedForHead(journal),
    ...state,
    reading,
    ...calendarsOf(world),
    session,
    access: access.access,
    ...remembered,
    attachments,
    erasedContents: createErasedContents(state.fold, () => parts),
    ...longWork(() => parts, publish),
    ...exchanging,
    region: () => region,
    desktop,
    disk: createDiskGauge(dataFolder),
    printing,
    publish,
  }
  const region: Region = createRegion({ own: () => parts, handlersOf: createHandlers })
  await begin(parts)
  return {
    parts,
    dispatch: dispatcherOf(parts, access.recorded(routedHandlers(createHandlers(parts), parts.region))),
    offerFiles: (paths) => offerFiles(parts, paths),
    close: () => closeOffice(parts),
  }
}

/** What others left or what was just written is sent on; files of complaints that lost their data go. */
function whenStored({ exchange, erasedContents }: Parts): void {
  exchange.changed()
  void erasedContents.remove()
}

/** The small files of this workstation, its keys among them. */
async function openRemembered({
  dataFolder,
  log,
  secrets = noSecrets,
}: Surroundings): Promise<Pick<Parts, 'settings' | 'reminders' | 'signIns' | 'keys' | 'disks' | 'secrets'>> {
  const keys = await openDataKeys(dataFolder, secrets)
  return {
    settings: await openSettings(dataFolder),
    reminders: await openReminderMemory(dataFolder),
    signIns: await openSignInRecord(dataFolder, log),
    keys,
    disks: sealedDisks(keys.sealing),
    secrets,
  }
}

function longWork(
  parts: () => Parts,
  publish: Parts['publish'],
): Pick<Parts, 'backups' | 'dataWork' | 'protection'> {
  return {
    backups: createBackups(parts),
    dataWork: createDataWork(publish),
    protection: createProtection(parts),
  }
}

async function begin(parts: Parts): Promise<void> {
  await parts.disk.measure()
  await tidyAttachments(parts)
  await parts.exchange.configure()
  void beginRegion(parts)
  void lookAtAccessLog(parts)
  void parts.protection.goOn()
  void parts.journal.loaded.then(() => parts.erasedContents.remove()).catch(() => undefined)
}

/** Which workstation this is stands in the office's own file. */
async function beginRegion({ journal, region, log }: Parts): Promise<void> {
  try {
    await journal.officeLoaded
    await region().configure()
  } catch (error) {
    log.error('the offices of the region could not be read', error)
  }
}

function dispatcherOf(parts: Parts, handlers: Handlers): Dispatch {
  const isSignedIn = (): boolean => parts.session.operator() !== null
  const permission = readingPermission(parts.region, createPermission(parts))
  return createDispatcher(handlers, parts.log, isSignedIn, permission)
}

/** So long may sending what still waits hold up the end of the program. */
const LAST_EXCHANGE_MS = 4000

async function closeOffice(parts: Parts): Promise<void> {
  const { attachments, backups, dataWork, exchange, region, reminders, journal, access } = parts
  await parts.protection.callOff()
  await backups.callOff()
  await dataWork.callOff()
  await reminders.settled()
  // One that is still open in another program stays until the next start.
  await attachments.outside.clear().catch(() => undefined)
  await access.close()
  await exchange.close(LAST_EXCHANGE_MS)
  await region().close()
  await journal.close()
}

/** Reads the month the access log is in once nobody waits for the journal, so that damage is told before it is looked for. */
async function lookAtAccessLog({ access, journal, clock, log, publish }: Parts): Promise<void> {
  try {
    await journal.loaded
    const month = monthOf(today(clock))
    await access.read(month, month)
    if (access.damages().length > 0) publish('journal.loading', { loaded: 1 })
  } catch (error) {
    log.error('the access log could not be read', error)
  }
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
