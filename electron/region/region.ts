import { fail, ok, type Result } from '@shared/core/result.ts'
import type { Language } from '@shared/core/bilingual.ts'
import type { Handlers } from '@shared/ipc/protocol.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'
import { today } from '@shared/time/clock.ts'
import type { YearMonth } from '@shared/time/localDate.ts'
import type { RegionOffice } from '@shared/region/regionOffice.ts'
import type { OfficeOverview } from '@shared/region/regionOverview.ts'

import { createPlaces } from '../exchange/places.ts'
import { systemTimer } from '../exchange/rhythm.ts'
import type { Parts } from '../parts.ts'
import { officeParts, type AskedOffice } from './officeParts.ts'
import { createOfficePool } from './officePool.ts'
import { createOfficeReports } from './officeReports.ts'
import { createOfficeSummaries } from './officeSummaries.ts'
import { openOfficeOf } from './openedOffice.ts'
import { createRegionExchange, type RegionExchange } from './regionExchange.ts'

/** The offices a regional workstation reads; on any other one it is there and does nothing. */
export type Region = {
  /** Whether this is the workstation of the region's department. */
  isOn(): boolean
  offices(): readonly RegionOffice[]
  /** The office the window shows; null for all of them. */
  chosen(): AskedOffice | null
  choose(id: string | null): Promise<Result<void>>
  overview(): readonly OfficeOverview[]
  /** An office's own report of a month. */
  report(id: string, month: YearMonth, language: Language): Promise<Result<MonthlyReport>>
  readonly exchange: RegionExchange
  /** The places were changed, or the workstation has just become regional. */
  configure(): Promise<void>
  close(): Promise<void>
}

type Needs = {
  readonly own: () => Parts
  readonly handlersOf: (parts: Parts) => Handlers
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createRegion({ own, handlersOf }: Needs): Region {
  const { dataFolder, disks, settings, databasePassword, clock, log, publish, journal } = own()
  const { files } = disks
  const places = createPlaces({
    node: journal.node,
    settings: () => settings.read(),
    password: databasePassword,
    // Places of the region are databases; an office's sealed folder is not the region's to open.
    officeKey: { seal: () => null },
  })
  const summaries = createOfficeSummaries(clock)
  const reports = createOfficeReports()
  let chosen: { readonly office: AskedOffice; readonly letGo: () => void } | null = null
  let counting: Promise<void> | null = null
  let isClosed = false

  const offices = (): readonly RegionOffice[] => settings.read().regionOffices
  const isOn = (): boolean => own().world.directory.workstations.get(journal.node)?.regional === true
  let told = namesOf(offices())
  /** The list of offices stands in the state of the program, which every screen has. */
  function tell(): void {
    publish('exchange.changed', {})
    const names = namesOf(offices())
    if (names !== told) publish('session.changed', {})
    told = names
  }

  const pool = createOfficePool<AskedOffice>({
    open: async (id) => {
      const office = offices().find((one) => one.id === id)
      if (!office) throw new Error(`no office ${id}`)
      const opened = await openOfficeOf(office, { dataFolder, files, clock, log, onChange })
      const parts = officeParts(own(), opened)
      let handlers: Handlers | null = null
      return { opened, parts, handlers: () => (handlers ??= handlersOf(parts)) }
    },
    close: ({ opened }) => opened.journal.close(),
    sizeOf: ({ opened }) => opened.world.complaints.size,
  })

  function onChange(id: string, streams: readonly string[]): void {
    summaries.forget(id)
    reports.forget(id)
    if (chosen?.office.opened.office.id === id) publish('journal.changed', { streams: [...streams] })
  }

  /** Counts what has not been counted today, one office after the other. */
  function countMissing(): Promise<void> {
    counting ??= countAll().finally(() => (counting = null))
    return counting
  }

  async function countAll(): Promise<void> {
    for (const { id } of offices()) {
      if (isClosed || summaries.of(id) !== null) continue
      await countOne(id).catch((error: unknown) => log.error(`region: ${id} was not counted`, error))
    }
  }

  const countOne = (id: string): Promise<void> =>
    pool.use(id, async ({ opened }) => {
      summaries.count(opened)
      tell()
    })

  const exchange = createRegionExchange({
    dataFolder,
    settings,
    database: places.database,
    useJournal: ({ id }, act) => pool.use(id, ({ opened }) => act(opened.journal)),
    onRead: async ({ id }) => {
      if (summaries.of(id) === null) await countOne(id)
    },
    clock,
    timer: systemTimer,
    log,
    onChange: tell,
  })

  /** Opens an office and keeps it open until another one is chosen. */
  function hold(id: string): Promise<NonNullable<typeof chosen>> {
    return new Promise((resolve, reject) => {
      pool
        .use(id, (office) => new Promise<void>((letGo) => resolve({ office, letGo: () => letGo() })))
        .catch(reject)
    })
  }

  return {
    isOn,
    offices,
    exchange,
    chosen: () => chosen?.office ?? null,
    async choose(id) {
      if (id !== null && !offices().some((one) => one.id === id)) return fail('not-found', 'no such office')
      const next = id === null ? null : await hold(id)
      chosen?.letGo()
      chosen = next
      publish('session.changed', {})
      return ok(undefined)
    },
    overview() {
      const all = offices()
      void countMissing()
      return all.map((office, n) => {
        const earlier = all.slice(0, n).map(({ id }) => id)
        const same = summaries.sameAs(office.id, earlier)
        return {
          office,
          reading: exchange.readings.of(office),
          summary: summaries.of(office.id),
          sameAs: all.find(({ id }) => id === same)?.name ?? null,
        }
      })
    },
    report: (id, month, language) =>
      reports.get({ office: id, month, language, today: today(clock) }, () =>
        pool.use(id, ({ handlers }) => handlers()['report.month']({ month, language })),
      ),
    async configure() {
      if (!isOn()) return
      const id = chosen?.office.opened.office.id
      if (id !== undefined && !offices().some((one) => one.id === id)) {
        chosen?.letGo()
        chosen = null
        publish('session.changed', {})
      }
      for (const office of offices()) await exchange.readings.know(office)
      await exchange.configure()
    },
    async close() {
      isClosed = true
      await exchange.close()
      chosen?.letGo()
      await counting
      await pool.close()
      await places.close()
    },
  }
}

function namesOf(offices: readonly RegionOffice[]): string {
  return JSON.stringify(offices.map(({ id, name }) => [id, name]))
}
