import type { PrintOutcome } from './printing.ts'
import type { SystemFeed } from './systemCommand.ts'

/** Puts data past all filters into a queue of CUPS. It takes a job in whole or not at all. */
export async function spoolRawToCups(
  feed: SystemFeed,
  printer: string,
  title: string,
  data: Uint8Array,
): Promise<PrintOutcome> {
  const args = ['-d', printer, '-o', 'raw', '-t', title]
  const { code, started, complaints } = await feed('lp', args, data, { LC_ALL: 'C', LANG: 'C' })
  if (code === 0) return { kind: 'taken' }
  if (code === null && started) return { kind: 'doubted', problem: 'TIMEOUT' }
  const isMissing = /does not exist|unknown destination/i.test(complaints)
  return { kind: 'refused', problem: isMissing ? 'NO_PRINTER' : 'SPOOL_FAILED' }
}
