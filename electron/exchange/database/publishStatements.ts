/** The step that brought the tables for what offices publish; a database without it is used all the same. */
export const PUBLISHING_STEP = 2

/** Tells the database what the office lets the region see of people: it keeps the region to it. */
export const CHOOSE_PEOPLE = `
  update merzim.office set people = $1 where id = (select merzim.my_office()) and people <> $1`

export const KNOWN_FACTS = `
  select complaint, digest from merzim.complaint_fact where office = (select merzim.my_office())`

export const PUT_COMPLAINTS = `
  insert into merzim.complaint_fact (complaint, digest, facts, events)
  select complaint, digest, facts::json, $4::bigint
  from unnest($1::text[], $2::text[], $3::text[]) as fact (complaint, digest, facts)
  on conflict (office, complaint) do update
    set digest = excluded.digest, facts = excluded.facts, events = excluded.events, published_at = now()
    where complaint_fact.events <= excluded.events`

export const PUT_MONTHS = `
  insert into merzim.month_fact (month, facts, events)
  select month, facts::json, $3::bigint from unnest($1::text[], $2::text[]) as fact (month, facts)
  on conflict (office, month) do update
    set facts = excluded.facts, events = excluded.events, published_at = now()
    where month_fact.events <= excluded.events`
