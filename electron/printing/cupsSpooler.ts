import type { PrinterState } from '@shared/documents/printerState.ts'

import { spoolRawToCups } from './cupsRaw.ts'
import type { Spooler } from './spooler.ts'
import type { SystemCommand, SystemFeed } from './systemCommand.ts'

/** The tools answer in the language of the user otherwise. */
const ENGLISH = { LC_ALL: 'C', LANG: 'C' }

/** CUPS through its own tools. Finished jobs stay known, so that a lost one is noticed. */
export function createCupsSpooler(run: SystemCommand, feed: SystemFeed): Spooler {
  const lpstat = (...args: readonly string[]): Promise<string | null> => run('lpstat', args, ENGLISH)
  return {
    async states() {
      const [printers, accepting, byDefault] = await Promise.all([
        lpstat('-l', '-p'),
        lpstat('-a'),
        lpstat('-d'),
      ])
      return parseStates(printers ?? '', accepting ?? '', byDefault ?? '')
    },
    async jobs(printer) {
      // One after the other: a job that arrived in between would be known without waiting, as if it were printed.
      const known = await lpstat('-W', 'all', '-o', printer)
      const waiting = await lpstat('-W', 'not-completed', '-o', printer)
      if (waiting === null || known === null) return null
      return { waiting: parseJobs(waiting), known: parseJobs(known) }
    },
    async cancel(_printer, ids) {
      return ids.length > 0 && (await run('cancel', ids, ENGLISH)) !== null
    },
    raw: (printer, title, data) => spoolRawToCups(feed, printer, title, data),
  }
}

/** Ids such as `XP80-12` from lines of `lpstat -o`. */
export function parseJobs(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /^(\S+-\d+)\s/.exec(line)?.[1] ?? [])
}

/** States from `lpstat -l -p`, `lpstat -a` and `lpstat -d`. */
export function parseStates(
  printers: string,
  accepting: string,
  byDefault: string,
): ReadonlyMap<string, { readonly state: PrinterState; readonly isDefault: boolean }> {
  const rejecting = new Set(
    accepting.split('\n').flatMap((line) => /^(\S+) not accepting requests/.exec(line)?.[1] ?? []),
  )
  const standard = /destination: (\S+)/.exec(byDefault)?.[1] ?? ''
  const states = new Map<string, { state: PrinterState; isDefault: boolean }>()
  for (const block of printers.split(/^(?=printer )/m)) {
    const name = /^printer (\S+)/.exec(block)?.[1]
    if (name === undefined) continue
    const state = rejecting.has(name) ? 'rejecting' : stateOf(block)
    states.set(name, { state, isDefault: name === standard })
  }
  return states
}

/** CUPS names the reason under `Alerts:`, such as `media-empty-error`. */
function stateOf(block: string): PrinterState {
  const alerts = /^\s+Alerts:\s*(.*)$/m.exec(block)?.[1] ?? ''
  if (/media-(empty|needed|jam)/.test(alerts)) return 'no_paper'
  if (/offline|connecting-to-device|timed-out/.test(alerts)) return 'offline'
  if (/^printer \S+ disabled/.test(block) || /paused/.test(alerts)) return 'stopped'
  return 'ready'
}
