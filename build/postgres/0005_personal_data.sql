-- Merzim, central database, step 5: what an office lets the region see of people, and data of people that were erased.
-- Run once by the owner of the database, all or nothing, after step 4:
--   psql -v ON_ERROR_STOP=1 --single-transaction -d merzim -f 0005_personal_data.sql
-- Workstations of step 1 work on as they did: nothing of theirs changes.

-- Each office chooses in its own settings: names, IIN, addresses and phones whole, masked, or none. The columns are empty
-- where it has chosen none, and for cases whose data were erased. Existing columns keep their places.
create or replace view merzim.complaints as
  select o.code as office, o.name_kk as office_kk, o.name_ru as office_ru, c.complaint, f.*,
    exists (
      select from json_array_elements(c.facts -> 'obligations') as duty
      where duty ->> 'state' = 'open' and (duty ->> 'due_on')::date < current_date
    ) as overdue,
    c.published_at, p.*
  from merzim.complaint_fact c
    join merzim.office o on o.id = c.office
    cross join lateral json_to_record(c.facts) as f (
      number text, status text, registered_on date, received_on date, channel text, addressee text, applicant_kind text,
      language text, ground text, provider text, provider_kk text, provider_ru text, service text,
      forward_by date, forwarded_on date, review_by date, extended_on date, decided_on date, outcome text, answered_on date,
      ended_on date, ending text
    )
    cross join lateral json_to_record(c.facts) as p (
      applicant text, iin text, address text, phone text, data_erased_on date
    );

-- The workstation of the region's department (step 4) reads journals, in which people are named. So it reads those of the
-- offices alone that have chosen "whole" for the region; the others' figures are in the views.
alter table merzim.office
  add column people text not null default 'none' check (people in ('full', 'masked', 'none'));

-- A workstation may choose for its own office, and sees no other one's row; the region sees all rows.
alter table merzim.office enable row level security;
create policy own_office on merzim.office to merzim_desk
  using (id = (select merzim.my_office())) with check (id = (select merzim.my_office()));
create policy region_reads on merzim.office for select to merzim_region using (true);
grant select (id, people), update (people) on merzim.office to merzim_desk;

drop policy region_reads on merzim.entry;
drop policy region_reads on merzim.journal;
create policy region_reads on merzim.entry for select to merzim_region
  using (office in (select id from merzim.office where people = 'full'));
create policy region_reads on merzim.journal for select to merzim_region
  using (office in (select id from merzim.office where people = 'full'));

-- The one change an event may undergo: when its office has erased the data of people in it, a copy without them takes its
-- place. Workstations may do that, and the database lets nothing else through: the event that tells of the erasing must be
-- here, name the line, and vouch with its digest for what is left; number, id and the hash of the chain stay.
create index journal_erasures on merzim.journal (office, stream)
  where type in ('complaint.personal-data-erased', 'old-register.personal-data-erased');

create function merzim.only_erased() returns trigger
  language plpgsql
  set search_path = ''
  as $$
begin
  if new.body ->> 'withheld' is distinct from 'erased'
    or substr(new.body ->> 'seal', 10) is distinct from substr(old.body ->> 'seal', 10)
    or (new.body ->> 'id', new.body ->> 'node', new.body ->> 'seq', new.body ->> 'stream', new.body ->> 'hlc')
      is distinct from (old.body ->> 'id', old.node, old.seq::text, old.stream, old.body ->> 'hlc')
    or not exists (
      select
      from merzim.journal said cross join lateral json_array_elements(said.body -> 'data' -> 'lines') as line
      where said.office = old.office and said.stream = old.stream
        and said.type in ('complaint.personal-data-erased', 'old-register.personal-data-erased')
        and line ->> 'node' = old.node and line ->> 'seq' = old.seq::text
        and line ->> 'digest' = left(encode(sha256(convert_to((new.body -> 'data')::text, 'UTF8')), 'hex'), 32)
    )
  then
    raise exception 'an event of the journal is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger only_erased before update on merzim.journal for each row execute function merzim.only_erased();

create function merzim.same_hash() returns trigger
  language plpgsql
  set search_path = ''
  as $$
begin
  if substr(new.seal, 5) is distinct from substr(old.seal, 5) then
    raise exception 'an event of the journal is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger same_hash before update on merzim.entry for each row execute function merzim.same_hash();

grant update (body) on merzim.journal to merzim_desk;
grant update (seal) on merzim.entry to merzim_desk;

-- For the administrator, now and then: contents of files whose complaints were erased, unless another complaint has them.
-- Gives the number of rows that went.
create function merzim.remove_erased_contents() returns bigint
  language sql
  set search_path = ''
  as $$
  with erased as (
    select distinct said.office, decode(file.hash, 'hex') as hash
    from merzim.journal said cross join lateral json_array_elements_text(said.body -> 'data' -> 'files') as file (hash)
    where said.type = 'complaint.personal-data-erased'
  ), gone as (
    delete from merzim.content_part part using erased
    where part.office = erased.office and part.hash = erased.hash and not exists (
      select from merzim.journal attached
      where attached.office = part.office and attached.type = 'complaint.attached'
        and attached.body -> 'data' ->> 'hash' = encode(part.hash, 'hex')
        and not exists (
          select from merzim.journal said
          where said.office = attached.office and said.stream = attached.stream
            and said.type = 'complaint.personal-data-erased'
        )
    )
    returning 1
  )
  select count(*) from gone
$$;
revoke all on function merzim.remove_erased_contents() from public;

insert into merzim.schema_version (version, name, least) values (5, 'personal data', 1);
