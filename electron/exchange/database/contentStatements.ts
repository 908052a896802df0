/** The step that brought the table for contents of files; a database without it carries events all the same. */
export const CONTENT_STEP = 3

/** Pieces all of whose parts are there. */
export const PIECES = `
  select encode(hash, 'hex') as hash, piece, pieces, copy, max(parts) as parts from merzim.content_part
  where office = (select merzim.my_office()) and hash = any (array(select decode(one, 'hex') from unnest($1::text[]) one))
  group by hash, pieces, piece, copy having count(*) = max(parts)
  order by hash, pieces, piece, copy`

export const READ_PART = `
  select bytes, encode(digest, 'hex') as digest from merzim.content_part
  where office = (select merzim.my_office()) and hash = decode($1, 'hex') and pieces = $2 and piece = $3 and copy = $4
    and part = $5`

/** The same part again is passed over; whether what lies there is the same is looked at afterwards. */
export const PUT_PART = `
  insert into merzim.content_part (hash, pieces, piece, copy, part, parts, bytes, digest)
  values (decode($1, 'hex'), $2, $3, $4, $5, $6, $7::bytea, decode($8, 'hex'))
  on conflict (office, hash, pieces, piece, copy, part) do nothing`
