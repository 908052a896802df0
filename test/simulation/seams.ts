import type { Run } from '@shared/exchange/run.ts'

import type { ExchangerNeeds } from '../../electron/exchange/exchanger.ts'
import type { FileSystem } from '../../electron/platform/fileSystem.ts'

/** Where a fault can be planted: what the program is given instead of the real thing. */
export type Seams = {
  readonly disk: (files: FileSystem) => FileSystem
  readonly exchange: (needs: ExchangerNeeds) => ExchangerNeeds
}

export const SOUND: Seams = { disk: (files) => files, exchange: (needs) => needs }

/** Faults the simulation must find, by name, each made anew for a run. */
export const PLANTED: Readonly<Record<string, () => Seams>> = {
  /** Says "saved" without waiting for the disk. */
  'skip-flush': () => ({ ...SOUND, disk: withoutFlush }),
  /** A place that another event has already is passed over in silence, as `on conflict do nothing` would. */
  'plain-on-conflict': () => ({ ...SOUND, exchange: deafToForks }),
  /** Remembers what it sent instead of asking: what a target loses stays lost there. */
  'obey-empty-target': () => ({ ...SOUND, exchange: remembering(new Set()) }),
}

function withoutFlush(files: FileSystem): FileSystem {
  return {
    ...files,
    open: async (path) => ({ ...(await files.open(path)), flush: async () => undefined }),
  }
}

function deafToForks(needs: ExchangerNeeds): ExchangerNeeds {
  const { journal, targetAt } = needs
  const asKnown = (run: Run): Run => {
    const known = journal.eventAt(run.node, run.last)
    return known ? { ...run, hash: known.seal.slice(9) } : run
  }
  return {
    ...needs,
    journal: {
      ...journal,
      async accept(incoming) {
        const result = await journal.accept(incoming)
        if (!result.ok) return result
        const refused = result.value.refused.filter(({ reason }) => reason !== 'forked')
        return { ok: true, value: { ...result.value, refused } }
      },
    },
    targetAt: (folder) => {
      const target = targetAt(folder)
      return { ...target, holdings: async () => (await target.holdings()).map(asKnown) }
    },
  }
}

/** `sent` outlives the program, as a list in its data folder would. */
function remembering(sent: Set<string>): Seams['exchange'] {
  return (needs) => ({
    ...needs,
    targetAt: (folder) => {
      const target = needs.targetAt(folder)
      return {
        ...target,
        async write(events) {
          const left = events.filter(({ id }) => !sent.has(`${needs.journal.node} ${id}`))
          if (left.length > 0) await target.write(left)
          for (const { id } of left) sent.add(`${needs.journal.node} ${id}`)
        },
      }
    },
  })
}
