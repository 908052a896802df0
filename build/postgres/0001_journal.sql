-- Merzim, central database, step 1: the journal, the signs of life, roles and rights. PostgreSQL 15 or newer.
-- Run once by the owner of the database, all or nothing:
--   psql -v ON_ERROR_STOP=1 --single-transaction -d merzim -f 0001_journal.sql
-- Steps are never changed once they were given out; what comes later is another step with the next number.

create schema merzim;

create table merzim.schema_version (
  version integer primary key,
  name text not null,
  -- The least step a workstation must know to work with this one; higher than its own: it must be updated first.
  least integer not null,
  applied_at timestamptz not null default now()
);

-- Offices of the region, and the logins their workstations come with. A login belongs to one office: nobody says of
-- himself which office he is from.
create table merzim.office (
  id integer generated always as identity primary key,
  code text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
  name_kk text not null,
  name_ru text not null,
  added_at timestamptz not null default now()
);

create table merzim.office_login (
  login name primary key,
  office integer not null references merzim.office (id)
);

-- Not "security definer": it must see the role that asks.
create function merzim.my_office() returns integer
  language sql stable parallel safe
  set search_path = ''
  return (select office from merzim.office_login where login = current_user);

-- One narrow row an event: who it is and what its seal says. Kept apart from the bodies because the uniqueness of `id`
-- and of (office, node, seq) must hold over all years, and PostgreSQL has unique keys over partitions only together with
-- the key of the partitions. Which events are there is answered out of the primary key alone.
create table merzim.entry (
  office integer not null default merzim.my_office() references merzim.office (id),
  node text not null check (node ~ '^[a-z0-9-]{2,24}$'),
  seq integer not null check (seq > 0),
  id uuid not null,
  -- Checksum (4 bytes) and chain hash (16 bytes).
  seal bytea not null check (length(seal) = 20),
  -- Number of the first of the events that were written together with this one.
  step integer not null check (step > 0 and step <= seq),
  year smallint not null,
  stored_at timestamptz not null default now(),
  constraint entry_pkey primary key (office, node, seq) include (step, year),
  constraint entry_id_key unique (id)
);

-- The events themselves, a partition a year: a closed year is vacuumed once and never again, can lie on a slower disk,
-- be dumped apart, and is left out by every question that names a year.
create table merzim.journal (
  office integer not null default merzim.my_office() references merzim.office (id),
  node text not null,
  seq integer not null,
  year smallint not null,
  hlc text not null,
  stream text not null,
  type text not null,
  actor text not null,
  -- `json`, not `jsonb`: the seal covers the text to the letter.
  body json not null,
  primary key (office, node, seq, year)
) partition by range (year);

do $$
begin
  for year in 2020..2049 loop
    execute format(
      'create table merzim.journal_%s partition of merzim.journal for values from (%s) to (%s)', year, year, year + 1);
  end loop;
end
$$;
create table merzim.journal_other partition of merzim.journal default;

-- The last sign of life of every workstation. Not part of the journal: it is replaced.
create table merzim.sign (
  office integer not null default merzim.my_office() references merzim.office (id),
  node text not null check (node ~ '^[a-z0-9-]{2,24}$'),
  sign json not null,
  stored_at timestamptz not null default now(),
  primary key (office, node)
);

-- Workstations may read and add, nothing else: that no event is ever changed is kept by the database itself.
do $$
begin
  if not exists (select from pg_roles where rolname = 'merzim_desk') then create role merzim_desk nologin; end if;
  if not exists (select from pg_roles where rolname = 'merzim_reader') then create role merzim_reader nologin; end if;
end
$$;

revoke all on schema merzim from public;
grant usage on schema merzim to merzim_desk, merzim_reader;
grant select on merzim.schema_version, merzim.office_login to merzim_desk;
grant select, insert on merzim.entry, merzim.journal to merzim_desk;
grant select, insert, update on merzim.sign to merzim_desk;

-- Every office sees its own rows. The owner of the tables sees all.
alter table merzim.office_login enable row level security;
alter table merzim.entry enable row level security;
alter table merzim.journal enable row level security;
alter table merzim.sign enable row level security;

create policy own_login on merzim.office_login for select to merzim_desk using (login = current_user);
create policy own_office on merzim.entry to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));
create policy own_office on merzim.journal to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));
create policy own_office on merzim.sign to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));

-- For the administrator: an office, and one more login of it. The login itself is made with CREATE ROLE.
create function merzim.add_office(code text, name_kk text, name_ru text) returns integer
  language sql
  set search_path = ''
  begin atomic
    insert into merzim.office (code, name_kk, name_ru) values ($1, $2, $3) returning id;
  end;

create function merzim.add_login(login name, office_code text) returns void
  language plpgsql
  set search_path = ''
  as $$
begin
  insert into merzim.office_login (login, office)
    select $1, id from merzim.office where code = $2;
  if not found then raise exception 'there is no office %', $2; end if;
  execute format('grant merzim_desk to %I', $1);
end
$$;
revoke all on function merzim.add_office(text, text, text), merzim.add_login(name, text) from public;

insert into merzim.schema_version (version, name, least) values (1, 'journal', 1);
