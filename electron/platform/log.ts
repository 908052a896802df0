import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { Clock } from '@shared/time/clock.ts'

/** What happened inside the program, for the office's IT. Never a name, an IIN, an address or a text of a complaint. */
export type Log = {
  info(message: string): void
  warn(message: string): void
  error(message: string, error?: unknown): void
}

const MAX_BYTES = 2 * 1024 * 1024

/** For tests and previews that say nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Appends to `<data>/logs/merzim.log` and keeps one older file. A log that cannot be written stops nobody's work. */
export function createFileLog(dataFolder: string, clock: Clock): Log {
  const folder = join(dataFolder, 'logs')
  const path = join(folder, 'merzim.log')
  const write = (level: string, message: string): void => {
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(path) > MAX_BYTES) renameSync(path, join(folder, 'merzim.1.log'))
      appendFileSync(path, `${new Date(clock.nowMs()).toISOString()} ${level} ${message}\n`)
    } catch {
      // A full disk is told to the clerk by the journal; the log has nobody else to tell.
    }
  }
  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message, error) => write('error', `${message}${describe(error)}`),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Where a failure came from, without its message: that may quote what a clerk typed or a path with a name. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return `: ${error.name}${code}\n${frames.slice(0, 8).join('\n')}`
}
