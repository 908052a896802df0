import { exchangeStateOf, type ExchangeStatus } from '@shared/exchange/exchangeStatus.ts'
import type { RegionOffice } from '@shared/region/regionOffice.ts'
import { officeTime, type Clock } from '@shared/time/clock.ts'

import type { DatabaseConnection } from '../exchange/database/connection.ts'
import { exchangeFailure, ExchangeStopped } from '../exchange/exchangeFailure.ts'
import type { ExchangeJournal } from '../exchange/exchangeOnce.ts'
import { createRhythm, type Timer } from '../exchange/rhythm.ts'
import type { TargetDoor } from '../exchange/targetDoor.ts'
import type { Log } from '../platform/log.ts'
import type { SettingsStore } from '../platform/settings.ts'
import { spaced } from '../platform/spaced.ts'
import { markOf, officesInDatabase, targetOf } from './officePlaces.ts'
import { createOfficeReadings, placeOf, type OfficeReadings } from './officeReadings.ts'
import { doorOf, pullOffice } from './pullOffice.ts'

/** Reads the offices, one after the other, in the rhythm of every exchange. */
export type RegionExchange = {
  status(): ExchangeStatus
  readonly readings: OfficeReadings
  /** Why the list of the database's offices could not be read; null when it could, or nobody wants it. */
  databaseFailure(): string | null
  now(): Promise<void>
  cancel(): void
  /** Places have changed. */
  configure(): Promise<void>
  close(): Promise<void>
}

type Needs = {
  readonly dataFolder: string
  readonly settings: SettingsStore
  readonly database: DatabaseConnection
  readonly useJournal: <R>(office: RegionOffice, act: (journal: ExchangeJournal) => Promise<R>) => Promise<R>
  /** An office was looked at; new records of it may be here. */
  readonly onRead: (office: RegionOffice, received: number) => Promise<void>
  readonly clock: Clock
  readonly timer: Timer
  readonly log: Log
  readonly onChange: () => void
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createRegionExchange(needs: Needs): RegionExchange {
  const { settings, clock, log, onChange, database } = needs
  const readings = createOfficeReadings(needs.dataFolder, clock)
  const doors = new Map<string, TargetDoor>()
  const telling = spaced(onChange)
  let abort = new AbortController()
  let databaseFailure: string | null = null
  let progress: ExchangeStatus['progress'] = null
  /** Everybody is asked, also whoever failed a moment ago. */
  let isAsked = false

  const rhythm = createRhythm({ run, timer: needs.timer, nowMs: () => clock.nowMs(), onSettled: onChange })
  const offices = (): readonly RegionOffice[] => settings.read().regionOffices
  const isOn = (): boolean => offices().length > 0 || settings.read().regionDatabaseOn

  function doorTo(office: RegionOffice): TargetDoor {
    const key = `${office.id} ${placeOf(office)}`
    const door =
      doors.get(key) ??
      doorOf(
        office,
        () => targetOf(office, database),
        () => markOf(office),
      )
    doors.set(key, door)
    return door
  }

  async function run(): Promise<boolean> {
    if (!isOn()) return true
    abort = new AbortController()
    const { signal } = abort
    const everybody = isAsked
    isAsked = false
    onChange()
    try {
      await listDatabase()
      const wanted = []
      for (const office of offices()) {
        await readings.know(office)
        if (everybody || !readings.rests(office.id)) wanted.push(office)
      }
      let failures = 0
      for (const [n, office] of wanted.entries()) {
        signal.throwIfAborted()
        progress = { done: n, total: wanted.length }
        telling.act()
        if (!(await readOne(office, signal))) failures += 1
      }
      // One office's share that is away must not slow the others down: it rests by itself.
      return databaseFailure === null && (wanted.length === 0 || failures < wanted.length)
    } catch (error) {
      if (!(error instanceof ExchangeStopped)) log.error('the offices could not be read', error)
      return error instanceof ExchangeStopped
    } finally {
      progress = null
    }
  }

  async function listDatabase(): Promise<void> {
    databaseFailure = null
    if (!settings.read().regionDatabaseOn) return
    try {
      const there = await officesInDatabase(database)
      const others = offices().filter(({ source }) => source.kind !== 'database')
      const next = [...others, ...there]
      if (JSON.stringify(next) !== JSON.stringify(offices())) await settings.change({ regionOffices: next })
    } catch (error) {
      databaseFailure = exchangeFailure(error).code
      log.warn(`region: ${databaseFailure}`)
    }
  }

  /** True when it went well. */
  async function readOne(office: RegionOffice, signal: AbortSignal): Promise<boolean> {
    try {
      const pulled = await pullOffice({
        door: doorTo(office),
        signal,
        before: readings.before(office.id),
        useJournal: (act) => needs.useJournal(office, act),
        onProgress: () => telling.act(),
      })
      await readings.went(office, pulled)
      await needs.onRead(office, pulled.received)
      return true
    } catch (error) {
      // Whatever came of breaking off is no failure of the place.
      signal.throwIfAborted()
      const failure = exchangeFailure(error).code
      log.warn(`region: ${office.id} ${failure}`)
      await readings.failed(office, failure)
      return false
    }
  }

  return {
    readings,
    databaseFailure: () => databaseFailure,
    status() {
      const all = offices().map((office) => readings.of(office))
      const failing = all.find(({ failure }) => failure !== null)
      const failure = databaseFailure ?? failing?.failure ?? null
      const isForked = all.some(({ forks }) => forks > 0)
      const next = rhythm.planned()
      return {
        state: exchangeStateOf({
          isOn: isOn(),
          isRunning: rhythm.isRunning(),
          failure,
          isStopped: isForked,
          waiting: 0,
        }),
        waiting: 0,
        lastSuccessAt: oldest(all.map(({ lastSuccessAt }) => lastSuccessAt)),
        failingSince: failing?.failingSince ?? null,
        failure,
        nextAt: next === null ? null : officeTime({ nowMs: () => next }),
        progress,
        alarm: isForked,
      }
    },
    now() {
      isAsked = true
      return rhythm.now()
    },
    cancel: () => abort.abort(new ExchangeStopped('stopped by the operator')),
    async configure() {
      abort.abort(new ExchangeStopped('set up anew'))
      await rhythm.stop()
      // A call that was given up may still hang at the old door, and who failed is to be asked anew.
      doors.clear()
      isAsked = true
      if (isOn()) rhythm.start()
      onChange()
    },
    async close() {
      abort.abort(new ExchangeStopped('the program ends'))
      await rhythm.stop()
    },
  }
}

/** The success that is longest ago; null when there is an office that had none. */
function oldest<T extends string>(times: readonly (T | null)[]): T | null {
  const known = times.filter((time) => time !== null)
  return known.length < times.length ? null : (known.toSorted()[0] ?? null)
}
