import { holdingsOf, readOf, signsOf } from './statements.ts'

/** The step of `build/postgres` that lets a region read the offices which give it their people's data. */
export const REGION_STEP = 5

/** Whether the step was made, and whether the login may read all offices by it. */
export const REGION_SCHEMA = `
  select exists (select from merzim.schema_version where version = ${REGION_STEP}) as has_step,
    max(least) as least, pg_has_role(current_user, 'merzim_region', 'member') as is_region
  from merzim.schema_version`

export const OFFICES = `select id, code, name_kk, name_ru from merzim.office order by code`

/** What the office has chosen for the region. */
export const CHOSEN_BY_OFFICE = `select people from merzim.office where id = $1`

/** The same questions as a workstation's, about an office that is named. */
export const HOLDINGS_OF_OFFICE = holdingsOf('$1::int')
export const RUN_OF_OFFICE = readOf('$6::int')
export const SIGNS_OF_OFFICE = signsOf('$1::int')
