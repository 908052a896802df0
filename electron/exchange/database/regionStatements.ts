import { holdingsOf, readOf, signsOf } from './statements.ts'

/** The step of `build/postgres` that lets a region read all its offices. */
export const REGION_STEP = 4

/** Whether the step was made, and whether the login may read all offices by it. */
export const REGION_SCHEMA = `
  select exists (select from merzim.schema_version where version = ${REGION_STEP}) as has_step,
    max(least) as least, pg_has_role(current_user, 'merzim_region', 'member') as is_region
  from merzim.schema_version`

export const OFFICES = `select id, code, name_kk, name_ru from merzim.office order by code`

/** The same questions as a workstation's, about an office that is named. */
export const HOLDINGS_OF_OFFICE = holdingsOf('$1::int')
export const RUN_OF_OFFICE = readOf('$6::int')
export const SIGNS_OF_OFFICE = signsOf('$1::int')
