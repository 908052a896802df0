import { fail, ok, type Result } from '@shared/core/result.ts'
import { formatMonth } from '@shared/i18n/dates.ts'
import { createTexts } from '@shared/i18n/i18n.ts'
import type { regionCalls } from '@shared/ipc/calls/regionCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import { totalCounts } from '@shared/region/regionOverview.ts'
import { regionForm } from '@shared/report/regionForm.ts'
import { regionReport, type CountedOffice, type RegionReport } from '@shared/report/regionReport.ts'
import { today } from '@shared/time/clock.ts'

import { reportFile } from '../export/reportFile.ts'
import { exchangePlace } from '../exchange/places.ts'
import type { Parts } from '../parts.ts'
import { writeFileAtomic } from '../platform/atomicFile.ts'
import { storageFailure } from '../platform/storageError.ts'
import { officeInFolder } from '../region/officePlaces.ts'

/** The workstation of the region's department; on any other one these calls find nothing. */
export function createRegionHandlers(parts: Parts): HandlersOf<typeof regionCalls> {
  const { region, settings } = parts
  return {
    'region.choose': ({ id }) => region().choose(id),
    'region.overview': async () => {
      const offices = region().overview()
      const databaseOn = settings.read().regionDatabaseOn
      const databaseFailure = databaseOn ? region().exchange.databaseFailure() : null
      return ok({ offices, totals: totalCounts(offices), databaseOn, databaseFailure })
    },
    'region.report': (request) => countAll(parts, request),
    'region.export-report': (request) => exportReport(parts, request),
    'region.add-folder': () => addFolder(parts),
    'region.remove': async ({ id }) => {
      const regionOffices = settings.read().regionOffices.filter((one) => one.id !== id)
      await settings.change({ regionOffices })
      await region().configure()
      return ok(undefined)
    },
    'region.read-database': async ({ on }) => {
      if (on && exchangePlace({ ...settings.read(), exchangeKind: 'database' }) === '')
        return fail('not-found', 'no database named')
      const { regionOffices } = settings.read()
      const kept = on ? regionOffices : regionOffices.filter(({ source }) => source.kind !== 'database')
      await settings.change({ regionDatabaseOn: on, regionOffices: kept })
      await region().configure()
      return ok(undefined)
    },
  }
}

async function addFolder({ region, settings, desktop }: Parts): Promise<Result<boolean>> {
  const folder = await desktop.askFolder(null)
  if (folder === null) return ok(false)
  const found = await officeInFolder(folder)
  if (!found.ok) return found
  const { regionOffices } = settings.read()
  if (regionOffices.some(({ id }) => id === found.value.id))
    return fail('region-known-office', 'read already')
  await settings.change({ regionOffices: [...regionOffices, found.value] })
  await region().configure()
  return ok(true)
}

/** The offices' own reports, one after the other; the same office from two places counts once. */
async function countAll(
  parts: Parts,
  { month, language }: Input<'region.report'>,
): Promise<Result<RegionReport>> {
  const { region, clock } = parts
  const counted: CountedOffice[] = []
  for (const { office, sameAs } of region().overview()) {
    if (sameAs !== null) continue
    const { id, name } = office
    const report = await region().report(id, month, language)
    if (!report.ok) return report
    counted.push({ id, name, report: report.value })
  }
  return ok(regionReport(counted, { month, today: today(clock), language }))
}

async function exportReport(
  parts: Parts,
  { month, format, language }: Input<'region.export-report'>,
): Promise<Result<{ path: string } | null>> {
  const { world, desktop, log } = parts
  const report = await countAll(parts, { month, language })
  if (!report.ok) return report
  const form = regionForm(report.value, world.directory.office, language)
  const name = createTexts(language).t('report:form.fileName', { month: formatMonth(month, language) })
  const path = await desktop.askSavePath(`${name}.${format}`, { name: format, extensions: [format] })
  if (path === null) return ok(null)
  try {
    await writeFileAtomic(path, await reportFile(form, format))
    return ok({ path })
  } catch (error) {
    log.error('the report of the region could not be saved', error)
    return storageFailure(error)
  }
}
