import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { parseLine } from './lineHead.ts'
import { wholeLines } from './lineScanner.ts'
import { lineOf } from './seal.ts'

/** What stands for an event from now on; null: it stays. */
export type CopyOf = (event: SealedEnvelope) => SealedEnvelope | null

/**
 * A file's bytes with other lines in place of some; all others stay to the byte, damaged ones too. The result is read once
 * more: the same events in the same places, or it throws.
 */
export function linesReplaced(bytes: Buffer, copyOf: CopyOf): Buffer {
  const before = wholeLines(bytes)
  const parts: Buffer[] = []
  let done = 0
  for (const { span } of before.lines) {
    const event = parseLine(bytes, span.start, span.end)
    const copy = event && copyOf(event)
    if (!copy) continue
    parts.push(bytes.subarray(done, span.start), Buffer.from(lineOf(copy)))
    done = span.end
  }
  const replaced = Buffer.concat([...parts, bytes.subarray(done)])
  const after = wholeLines(replaced)
  const places = ({ lines }: typeof before): string =>
    lines.map(({ head }) => `${head.node} ${head.seq}`).join()
  if (places(before) !== places(after) || before.damaged.length !== after.damaged.length)
    throw new Error('lines of the journal would have been lost')
  return replaced
}
