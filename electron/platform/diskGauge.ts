import { statfsSync } from 'node:fs'

import type { DiskState } from '@shared/ipc/calls/appCalls.ts'

const MEGABYTE = 1024 * 1024
/** Below it the clerk is warned; a day of intake needs a few megabytes, scans need more. */
export const LOW_BYTES = 500 * MEGABYTE
/** Below it intake stops: the system itself begins to fail, and a half-written record would be worse than none. */
export const FULL_BYTES = 100 * MEGABYTE

/** How full the disk of the register is. */
export type DiskGauge = {
  /** The last reading, without touching the disk. */
  current(): DiskState
  measure(): Promise<DiskState>
}

/** A disk that cannot be asked is `unknown`, which warns nobody: the flush itself is the real test. */
export function createDiskGauge(
  folder: string,
  limits: { readonly low: number; readonly full: number } = { low: LOW_BYTES, full: FULL_BYTES },
): DiskGauge {
  let last: DiskState = { state: 'unknown', freeBytes: null, totalBytes: null }
  return {
    current: () => last,
    async measure() {
      try {
        // The system knows this without asking the disk; a trip through the thread pool would take longer.
        const { bavail, blocks, bsize } = statfsSync(folder)
        const freeBytes = bavail * bsize
        const state = freeBytes < limits.full ? 'full' : freeBytes < limits.low ? 'low' : 'fine'
        last = { state, freeBytes, totalBytes: blocks * bsize }
      } catch {
        last = { state: 'unknown', freeBytes: null, totalBytes: null }
      }
      return last
    },
  }
}
