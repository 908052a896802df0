import type { PrintRequest } from '@shared/documents/printDocument.ts'

import { noPrinting, type Printer, type Printing, type PrintOutcome, type SpoolJobs } from './printing.ts'

export type FakePrinting = Printing & {
  /** What was given to the system, in order. */
  readonly printed: { readonly printer: string; readonly request: PrintRequest }[]
  readonly cancelled: string[]
  /** Answers to the next prints; `taken` when there are none left. */
  readonly outcomes: PrintOutcome[]
  /** The jobs of every printer now; null: the system does not say. */
  queue: () => SpoolJobs | null
  readonly list: Printer[]
}

/** Printers made of memory, for tests: by default every job is taken and leaves the queue at once. */
export function createFakePrinting(): FakePrinting {
  const fake: FakePrinting = {
    ...noPrinting,
    printed: [],
    cancelled: [],
    outcomes: [],
    list: [{ name: 'ROLL', displayName: 'Roll', isDefault: true, state: 'ready', way: 'driver' }],
    queue: () => ({ waiting: [], known: fake.printed.map((_, n) => `ROLL-${n}`) }),
    printers: async () => fake.list,
    async print(request, printer) {
      const outcome = fake.outcomes.shift() ?? { kind: 'taken' }
      if (outcome.kind === 'taken') fake.printed.push({ printer, request })
      return outcome
    },
    spoolJobs: async () => fake.queue(),
    async cancelJobs(_printer, ids) {
      fake.cancelled.push(...ids)
      return true
    },
  }
  return fake
}
