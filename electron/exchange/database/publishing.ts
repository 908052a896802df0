import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

import { z } from 'zod'

import { officeCalendarOn } from '@shared/calendar/officeCalendar.ts'
import { officeWorkCalendar } from '@shared/calendar/officeWorkCalendar.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { SealedEnvelope } from '@shared/journal/envelope.ts'
import type { World } from '@shared/journal/world.ts'
import { DEFAULT_REGION_VIEW } from '@shared/personalData/regionView.ts'
import { complaintFacts } from '@shared/published/complaintFacts.ts'
import { monthFacts } from '@shared/published/monthFacts.ts'
import { MonthIndex } from '@shared/report/monthIndex.ts'
import { monthlyReport } from '@shared/report/monthlyReport.ts'
import { today, type Clock } from '@shared/time/clock.ts'
import { addMonths, monthOf, type YearMonth } from '@shared/time/localDate.ts'

import { ask, send } from './ask.ts'
import type { DatabaseConnection } from './connection.ts'
import { createErasingThere, ERASING_STEP } from './eraseThere.ts'
import {
  CHOOSE_PEOPLE,
  KNOWN_FACTS,
  PUBLISHING_STEP,
  PUT_COMPLAINTS,
  PUT_MONTHS,
} from './publishStatements.ts'
import { SCHEMA } from './statements.ts'

/** Complaints in one statement, and between two pauses in which the window is answered. */
const BATCH = 250

const VersionRow = z.object({ version: z.int() })
const KnownRow = z.object({ complaint: z.string(), digest: z.string() })

type Needs = {
  readonly connection: DatabaseConnection
  readonly world: Pick<World, 'complaints' | 'oldComplaints' | 'directory' | 'calendar'>
  readonly eventAt: (node: string, seq: number) => SealedEnvelope | null
  readonly clock: Clock
  /** How many events this workstation has. */
  readonly events: () => number
}

/** Leaves in the region's database what this office counts, for its views. */
export type Publishing = {
  /** Only what has changed since the last time; `goOn` throws when it is to stop. */
  publish(goOn: () => void): Promise<void>
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createPublishing({ connection, world, clock, events, eventAt }: Needs): Publishing {
  const eraseThere = createErasingThere({ connection, world, eventAt })
  /** What lies there, by its digest, asked once; and the very complaints it was made of. */
  let digests: Map<string, string> | null = null
  const published = new Map<string, Complaint>()
  /** What the region was let see when those were made. */
  let regionView: World['directory']['regionView'] = null
  const months = new Map<YearMonth, string>()
  /** From which month on the figures are not there yet. */
  let behindSince: YearMonth | null = null

  async function publishComplaints(goOn: () => void): Promise<void> {
    digests ??= await knownDigests(connection)
    if (regionView !== world.directory.regionView) published.clear()
    regionView = world.directory.regionView
    let batch: { readonly id: string; readonly digest: string; readonly facts: string }[] = []
    const put = async (): Promise<void> => {
      goOn()
      const columns = [
        batch.map(({ id }) => id),
        batch.map(({ digest }) => digest),
        batch.map(({ facts }) => facts),
      ]
      if (batch.length > 0) await send(connection, PUT_COMPLAINTS, [...columns, events()])
      for (const { id, digest } of batch) digests?.set(id, digest)
      batch = []
    }
    const changed = [...world.complaints].filter(([id, complaint]) => published.get(id) !== complaint)
    for (const [n, [id, complaint]] of changed.entries()) {
      if (n % BATCH === 0) await setImmediate()
      const facts = JSON.stringify(complaintFacts(complaint, world.directory))
      const digest = hash('sha256', facts).slice(0, 32)
      if (digests.get(id) !== digest) batch.push({ id, digest, facts })
      if (batch.length === BATCH) await put()
      const month = monthOf(complaint.registration.registeredOn)
      if (behindSince === null || month < behindSince) behindSince = month
    }
    await put()
    for (const [id, complaint] of changed) published.set(id, complaint)
  }

  async function publishMonths(earliest: YearMonth, goOn: () => void): Promise<void> {
    const index = new MonthIndex(world.complaints)
    for (let month = earliest; month <= monthOf(today(clock)); month = addMonths(month, 1)) {
      await setImmediate()
      goOn()
      const facts = JSON.stringify(monthFacts(reportOf(world, index, month, clock)))
      if (months.get(month) === facts) continue
      await send(connection, PUT_MONTHS, [[month], [facts], events()])
      months.set(month, facts)
    }
  }

  return {
    async publish(goOn) {
      const [schema] = await ask(connection, VersionRow, SCHEMA)
      if (!schema || schema.version < PUBLISHING_STEP) return
      if (schema.version >= ERASING_STEP)
        await send(connection, CHOOSE_PEOPLE, [world.directory.regionView ?? DEFAULT_REGION_VIEW])
      await publishComplaints(goOn)
      // The running month changes with the day, though no complaint does.
      await publishMonths(behindSince ?? monthOf(today(clock)), goOn)
      behindSince = null
      if (schema.version >= ERASING_STEP) await eraseThere(goOn)
    },
  }
}

async function knownDigests(connection: DatabaseConnection): Promise<Map<string, string>> {
  const rows = await ask(connection, KnownRow, KNOWN_FACTS)
  return new Map(rows.map(({ complaint, digest }) => [complaint, digest]))
}

function reportOf(
  { directory, calendar }: Needs['world'],
  index: MonthIndex,
  month: YearMonth,
  clock: Clock,
) {
  return monthlyReport({
    index,
    directory,
    calendarOn: (day) =>
      officeWorkCalendar(directory.office?.week ?? 5, officeCalendarOn(day, calendar).marks),
    month,
    today: today(clock),
    language: 'ru',
  })
}
