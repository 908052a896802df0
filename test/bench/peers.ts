import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

/** As much of better-sqlite3 as the benches use. */
export type SqliteDatabase = {
  pragma(text: string): unknown
  exec(sql: string): void
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] }
  transaction<T extends readonly unknown[]>(action: (...values: T) => void): (...values: T) => void
  close(): void
}

/**
 * better-sqlite3, installed into `out/bench-peers` the first time (a minute or two where it has to be compiled). It is
 * no dependency of the program. Null when it cannot be had here, with the reason on stderr.
 */
export function sqlitePeer(): ((path: string) => SqliteDatabase) | null {
  const folder = join(resolve(process.env['MERZIM_E2E_OUT'] ?? 'out'), 'bench-peers')
  try {
    if (!existsSync(join(folder, 'node_modules', 'better-sqlite3'))) {
      mkdirSync(folder, { recursive: true })
      copyFileSync(resolve('test/bench/package.json'), join(folder, 'package.json'))
      process.stderr.write('  installing better-sqlite3\n')
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
      execFileSync(npm, ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] })
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package has no types of its own
    const Database = createRequire(join(folder, 'package.json'))('better-sqlite3') as new (
      path: string,
    ) => SqliteDatabase
    return (path) => new Database(path)
  } catch (error) {
    process.stderr.write(`  without SQLite: ${error instanceof Error ? error.message : String(error)}\n`)
    return null
  }
}
