-- Merzim, central database, step 4: the region's department reads the journals of all offices, and writes into none.
-- Run once by the owner of the database, all or nothing:
--   psql -v ON_ERROR_STOP=1 --single-transaction -d merzim -f 0004_region.sql
-- Workstations of step 1 work on as they did: nothing of theirs changes.

do $$
begin
  if not exists (select from pg_roles where rolname = 'merzim_region') then create role merzim_region nologin; end if;
end
$$;

grant usage on schema merzim to merzim_region;
-- Read and nothing else. Signs of life tell when a workstation exchanged last; they name no people.
grant select on merzim.schema_version, merzim.office, merzim.entry, merzim.journal, merzim.sign to merzim_region;

-- Beside the policy of the offices: a login of the region sees the rows of all of them, a login of an office its own.
create policy region_reads on merzim.entry for select to merzim_region using (true);
create policy region_reads on merzim.journal for select to merzim_region using (true);
create policy region_reads on merzim.sign for select to merzim_region using (true);

-- For the administrator: one more login of the region's department. The login itself is made with CREATE ROLE.
create function merzim.add_region_login(login name) returns void
  language plpgsql
  set search_path = ''
  as $$
begin
  if exists (select from merzim.office_login where office_login.login = $1) then
    raise exception '% is a login of an office', $1;
  end if;
  execute format('grant merzim_region to %I', $1);
end
$$;
revoke all on function merzim.add_region_login(name) from public;

insert into merzim.schema_version (version, name, least) values (4, 'region', 1);
