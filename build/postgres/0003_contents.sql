-- Merzim, central database, step 3: contents of attached files. Without it events travel all the same, and files stay at
-- the workstations that took them in.
-- Run once by the owner of the database, after step 2:
--   psql -v ON_ERROR_STOP=1 --single-transaction -d merzim -f 0003_contents.sql

-- A content is cut into pieces of 4 MB and those into parts of half a megabyte, a row each: a slow line carries one within
-- the time of a statement, and what was broken off goes on where it stopped. A piece is there once all its parts are.
create table merzim.content_part (
  office integer not null default merzim.my_office() references merzim.office (id),
  -- SHA-256 of the whole content.
  hash bytea not null check (length(hash) = 32),
  piece integer not null check (piece > 0 and piece <= pieces),
  pieces integer not null,
  -- Rows are never changed: a piece that was found not whole is stored once more, as the next copy.
  copy smallint not null check (copy >= 0),
  part smallint not null check (part > 0 and part <= parts),
  parts smallint not null check (parts <= 64),
  bytes bytea not null check (length(bytes) <= 1048576),
  digest bytea not null check (digest = sha256(bytes)),
  stored_at timestamptz not null default now(),
  primary key (office, hash, pieces, piece, copy, part)
) partition by hash (hash);

-- Scans are compressed already.
alter table merzim.content_part alter column bytes set storage external;

-- Sixteen tables of one size: each is vacuumed and dumped apart, and can lie on a disk of its own.
do $$
begin
  for n in 0..15 loop
    execute format(
      'create table merzim.content_part_%s partition of merzim.content_part for values with (modulus 16, remainder %s)',
      lpad(n::text, 2, '0'), n);
  end loop;
end
$$;

-- Workstations may read and add, nothing else, and see their own office's.
grant select, insert on merzim.content_part to merzim_desk;
alter table merzim.content_part enable row level security;
create policy own_office on merzim.content_part to merzim_desk
  using (office = (select merzim.my_office())) with check (office = (select merzim.my_office()));

insert into merzim.schema_version (version, name, least) values (3, 'contents', 1);
