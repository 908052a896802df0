-- Merzim, central database, step 2: what every office counts itself, and views of it in plain columns for Excel and BI.
-- Run once by the owner of the database, after step 1:
--   psql -v ON_ERROR_STOP=1 --single-transaction -d merzim -f 0002_views.sql
--
-- The law (terms, working days, what counts as late) is in the program alone: each workstation leaves here what it has
-- counted, after an exchange. So the figures here are those of the office's own report. No names, addresses or numbers
-- of people are among them.

create table merzim.complaint_fact (
  office integer not null default merzim.my_office() references merzim.office (id),
  complaint text not null,
  -- How many events the workstation knew: whoever knew less does not replace it.
  events bigint not null,
  digest text not null,
  facts json not null,
  published_at timestamptz not null default now(),
  primary key (office, complaint)
);

create table merzim.month_fact (
  office integer not null default merzim.my_office() references merzim.office (id),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  events bigint not null,
  facts json not null,
  published_at timestamptz not null default now(),
  primary key (office, month)
);

grant select, insert, update on merzim.complaint_fact, merzim.month_fact to merzim_desk;
alter table merzim.complaint_fact enable row level security;
alter table merzim.month_fact enable row level security;
create policy own_office on merzim.complaint_fact to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));
create policy own_office on merzim.month_fact to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));

-- One row a complaint, as it stands now.
create view merzim.complaints as
  select o.code as office, o.name_kk as office_kk, o.name_ru as office_ru, c.complaint, f.*,
    exists (
      select from json_array_elements(c.facts -> 'obligations') as duty
      where duty ->> 'state' = 'open' and (duty ->> 'due_on')::date < current_date
    ) as overdue,
    c.published_at
  from merzim.complaint_fact c
    join merzim.office o on o.id = c.office
    cross join lateral json_to_record(c.facts) as f (
      number text, status text, registered_on date, received_on date, channel text, addressee text, applicant_kind text,
      language text, ground text, provider text, provider_kk text, provider_ru text, service text,
      forward_by date, forwarded_on date, review_by date, extended_on date, decided_on date, outcome text, answered_on date,
      ended_on date, ending text
    );

-- One row a duty with a date: forward, review, notice, return, telling.
create view merzim.obligations as
  select o.code as office, o.name_kk as office_kk, o.name_ru as office_ru, c.complaint, c.facts ->> 'number' as number,
    c.facts ->> 'provider' as provider, c.facts ->> 'provider_kk' as provider_kk, c.facts ->> 'provider_ru' as provider_ru,
    d.*, d.state = 'open' and d.due_on < current_date as overdue
  from merzim.complaint_fact c
    join merzim.office o on o.id = c.office
    cross join lateral json_to_recordset(c.facts -> 'obligations') as d (
      kind text, from_on date, due_on date, done_on date, state text
    );

-- What was recorded when and by which workstation, without what was in it.
create view merzim.events as
  select o.code as office, o.name_kk as office_kk, o.name_ru as office_ru, j.node, j.seq, j.year,
    case when j.hlc ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z' then left(j.hlc, 24)::timestamptz end as at, j.type, j.stream, j.actor
  from merzim.journal j join merzim.office o on o.id = j.office;

-- Every figure of the monthly report, by office and provider: one row a figure, for pivot tables.
create view merzim.monthly_figures as
  select o.code as office, o.name_kk as office_kk, o.name_ru as office_ru, m.month, (m.facts ->> 'as_of')::date as as_of,
    r.provider, r.provider_kk, r.provider_ru, f.key as figure, f.value::integer as value, m.published_at
  from merzim.month_fact m
    join merzim.office o on o.id = m.office
    cross join lateral json_to_recordset(m.facts -> 'rows') as r (
      provider text, provider_kk text, provider_ru text, figures json
    )
    cross join lateral json_each_text(r.figures) as f;

-- The main ones side by side.
create view merzim.monthly_report as
  select office, office_kk, office_ru, month, as_of, provider, provider_kk, provider_ru,
    sum(value) filter (where figure = 'opening') as opening,
    sum(value) filter (where figure = 'received') as received,
    sum(value) filter (where figure = 'forwarded') as forwarded,
    sum(value) filter (where figure = 'forwarded_late') as forwarded_late,
    sum(value) filter (where figure = 'extended') as extended,
    sum(value) filter (where figure = 'reviewed') as reviewed,
    sum(value) filter (where figure = 'reviewed_in_time') as reviewed_in_time,
    sum(value) filter (where figure = 'reviewed_late') as reviewed_late,
    sum(value) filter (where figure = 'ended') as ended,
    sum(value) filter (where figure = 'closing') as closing,
    sum(value) filter (where figure = 'closing_overdue') as closing_overdue
  from merzim.monthly_figures
  group by office, office_kk, office_ru, month, as_of, provider, provider_kk, provider_ru;

grant select on merzim.complaints, merzim.obligations, merzim.events, merzim.monthly_figures, merzim.monthly_report
  to merzim_reader;

insert into merzim.schema_version (version, name, least) values (2, 'views', 1);
