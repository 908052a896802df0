/** Something the simulation never allows has happened. */
export class Broken extends Error {
  override readonly name = 'Broken'
}

/** The system's names of failures that the simulation causes. */
export const CAUSED: ReadonlySet<string> = new Set(['ENOSPC', 'EBUSY', 'EIO', 'EHOSTUNREACH', 'EROFS'])
