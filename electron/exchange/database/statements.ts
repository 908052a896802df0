/** The newest step of `build/postgres` that workstations rely on. Views for readers do not count: nobody here asks them. */
export const SCHEMA_VERSION = 1

/** Which step the database is at, which one it asks of workstations, and whether the login belongs to an office. */
export const SCHEMA = `
  select max(version) as version, max(least) as least, merzim.my_office() is not null as has_office
  from merzim.schema_version`

/**
 * What is there, in runs of some thousand events. Runs never part what was written together (`step`), since half of that
 * is accepted nowhere; where an event is missing in the middle a run ends. `limit 1` keeps the planner from reading the
 * whole table for the few hashes.
 */
export const holdingsOf = (office: string): string =>
  runsAmong(office, `merzim.entry where office = ${office}`)

const runsAmong = (office: string, entries: string): string => `
  with own as (
    select node, seq, year, (step - 1) / 1000 as block,
      seq - row_number() over (partition by node order by seq) as island
    from ${entries}
  ), run as (
    select node, min(seq) as first, max(seq) as last, min(year) as from_year, max(year) as to_year
    from own group by node, block, island
  )
  select run.node, run.first, run.last, from_year, to_year, encode(substr(final.seal, 5), 'hex') as hash
  from run cross join lateral (
    select seal from merzim.entry
    where office = ${office} and node = run.node and seq = run.last limit 1
  ) as final
  order by run.node, run.first`

/** The years are those of the run: the other partitions are not even opened. */
export const readOf = (office: string): string => `
  select body::text as line from merzim.journal
  where office = ${office} and node = $1 and seq between $2 and $3 and year between $4 and $5
  order by seq`

/**
 * Events and their bodies, both or neither. The office is asked once, not by the default of every row, which takes as long
 * as storing it. Lines come as one text, since no line of JSON has a line end in it: an array would want every quotation
 * mark escaped. `on conflict (id)` passes over what is there already; with a bare
 * `on conflict` a second event under a taken number would be passed over as well, and a fork never be seen.
 */
export const WRITE = `
  with incoming as (
    select * from unnest(
      $1::text[], $2::int[], $3::uuid[], $4::text[], $5::int[], $6::smallint[], $7::text[], $8::text[], $9::text[],
      $10::text[], string_to_array($11::text, E'\\n')
    ) as event (node, seq, id, seal, step, year, hlc, stream, type, actor, line)
  ), placed as (
    insert into merzim.entry (office, node, seq, id, seal, step, year)
    select (select merzim.my_office()), node, seq, id, decode(replace(seal, '.', ''), 'hex'), step, year from incoming order by node, seq
    on conflict (id) do nothing
    returning id
  )
  insert into merzim.journal (office, node, seq, year, hlc, stream, type, actor, body)
  select (select merzim.my_office()), node, seq, year, hlc, stream, type, actor, line::json from incoming join placed using (id)`

/**
 * The first of some events under whose number another one is there, or which is there under another number. By the
 * hash alone: a copy without people's data is the same event under another checksum.
 */
export const FORK = `
  with incoming as (
    select * from unnest($1::text[], $2::int[], $3::uuid[], $4::text[]) as event (node, seq, id, seal)
  ), pair as (
    select incoming.*, there.id as there_id, there.node as there_node, there.seq as there_seq, there.seal as there_seal
    from incoming join merzim.entry there on there.id = incoming.id
    union all
    select incoming.*, there.id, there.node, there.seq, there.seal
    from incoming join merzim.entry there
      on there.office = (select merzim.my_office()) and there.node = incoming.node and there.seq = incoming.seq
  )
  select min(seq) as seq from pair
  where (there_id, there_node, there_seq, substr(there_seal, 5))
    is distinct from (id, node, seq, decode(split_part(seal, '.', 2), 'hex'))`

/** How many of some events are there as they are. */
export const PRESENT = `
  select count(*)::int as count
  from unnest($1::text[], $2::int[], $3::text[]) as incoming (node, seq, seal)
    join merzim.entry there on there.node = incoming.node and there.seq = incoming.seq
  where there.office = (select merzim.my_office()) 
    and substr(there.seal, 5) = decode(split_part(incoming.seal, '.', 2), 'hex')`

export const signsOf = (office: string): string => `
  select sign, (extract(epoch from stored_at) * 1000)::float8 as stored_at from merzim.sign
  where office = ${office}`

export const LEAVE_SIGN = `
  insert into merzim.sign (node, sign) values ($1, $2)
  on conflict (office, node) do update set sign = excluded.sign, stored_at = now()
  returning (extract(epoch from stored_at) * 1000)::float8 as stored_at`

/** The office of the login: a workstation sees no other one. */
const OWN = '(select merzim.my_office())'
export const HOLDINGS = holdingsOf(OWN)

/**
 * What is there of each node, in one row: up to where, whether anything is missing before that, and the hash at the number
 * up to which the asker knows it. Read out of the primary key alone, in a tenth of the time all runs take.
 */
export const SUMMARY = `
  with there as (
    select node, min(seq) as first, max(seq) as last, count(*)::int as count,
      min(year) as from_year, max(year) as to_year
    from merzim.entry where office = ${OWN} group by node
  )
  select there.node, last, from_year, to_year, first = 1 and count = last as is_whole,
    least(last, known.seq) as through, encode(substr(final.seal, 5), 'hex') as hash
  from there
    left join unnest($1::text[], $2::int[]) as known (node, seq) on known.node = there.node
    left join lateral (
      select seal from merzim.entry
      where office = ${OWN} and node = there.node and seq = least(there.last, known.seq) limit 1
    ) as final on true
  order by there.node`

/** The runs of some nodes behind a number each. */
export const RUNS_BEHIND = runsAmong(
  OWN,
  `(
      select entry.node, entry.seq, entry.year, entry.step
      from unnest($1::text[], $2::int[]) as wanted (node, behind)
        join merzim.entry on entry.node = wanted.node and entry.seq > wanted.behind
      where entry.office = ${OWN}
    ) as behind`,
)
export const READ = readOf(OWN)
export const SIGNS = signsOf(OWN)
