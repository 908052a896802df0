import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { PostgresServer } from './postgresServer.ts'

// Not beside this file: the benches are bundled.
const STEPS = resolve('build', 'postgres')

/** The steps the region's administrator runs, by their numbers. */
export const steps = (): readonly { readonly name: string; readonly sql: string }[] =>
  readdirSync(STEPS)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(join(STEPS, name), 'utf8') }))

export const OFFICE_LOGIN = 'desk_karasu'
export const OFFICE_PASSWORD = 'көктем-7'
export const OTHER_LOGIN = 'desk_zhetisu'
export const REGION_LOGIN = 'region_department'
export const REGION_PASSWORD = 'дала-4'

/** What an administrator does once: the steps, two offices, a login each and one without an office. */
export const SET_UP = `
  select merzim.add_office('karasu', 'Қарасу', 'Карасу');
  select merzim.add_office('zhetisu', 'Жетісу', 'Жетысу');
  create role desk_karasu login password 'көктем-7';
  create role desk_zhetisu login password 'өзен-9';
  create role desk_nowhere login password 'x' in role merzim_desk;
  create role region_department login password 'дала-4';
  create role bi_region login password 'y' in role merzim_reader;
  select merzim.add_login('desk_karasu', 'karasu');
  select merzim.add_login('desk_zhetisu', 'zhetisu');
  select merzim.add_region_login('region_department');`

/** Makes the database of a region on a server. */
export async function makeCentralDatabase({ sql }: PostgresServer): Promise<void> {
  await sql('create database merzim')
  for (const step of steps()) await sql(step.sql, 'merzim')
  await sql(SET_UP, 'merzim')
}

/** SQL by which both offices give the region all they have, as their heads choose it in the settings. */
export const ALL_GIVEN = `update merzim.office set people = 'full'`

/** SQL after which a database looks as one that was never brought to this step; `STEPS_BACK` brings it there. */
export const withoutStepsFrom = (step: number): string =>
  `update merzim.schema_version set version = -version where version >= ${step}`
export const STEPS_BACK = 'update merzim.schema_version set version = -version where version < 0'
