import { groupSize, type SealedEnvelope } from '@shared/journal/envelope.ts'

import { lineOf } from '../../journal/seal.ts'

/** Consecutive events of one node in columns, as the statements take them. */
export type EventRows = {
  readonly count: number
  readonly node: readonly string[]
  readonly seq: readonly number[]
  readonly id: readonly string[]
  readonly seal: readonly string[]
  /** `step`, `year`, what lies beside the body, and the bodies as one text, a line each. */
  readonly rest: readonly unknown[]
}

export function eventRows(events: readonly SealedEnvelope[]): EventRows {
  const column = <T>(of: (event: SealedEnvelope) => T): readonly T[] => events.map(of)
  return {
    count: events.length,
    node: column(({ node }) => node),
    seq: column(({ seq }) => seq),
    id: column(({ id }) => id),
    seal: column(({ seal }) => seal),
    rest: [
      stepsOf(events),
      column(({ hlc }) => Number(hlc.slice(0, 4))),
      column(({ hlc }) => plain(hlc)),
      column(({ stream }) => plain(stream)),
      column(({ data }) => plain(data.type)),
      column(({ actor }) => plain(actor)),
      events.map(lineOf).join('\n'),
    ],
  }
}

/** For each event the number of the first one it was written together with. */
function stepsOf(events: readonly SealedEnvelope[]): readonly number[] {
  const steps: number[] = []
  let step = 0
  let through = 0
  for (const event of events) {
    if (event.seq > through) {
      step = event.seq
      through = event.seq + groupSize(event) - 1
    }
    steps.push(step)
  }
  return steps
}

/** PostgreSQL's texts cannot hold the character 0. The body keeps it, escaped; the columns beside it are for reading. */
const plain = (text: string): string => text.replaceAll('\0', '\uFFFD')
