import type { Call } from './gate.ts'
import type { Randomness } from './randomness.ts'

/** What is wrong with a desk's own disk just now. */
export type DiskFault = 'none' | 'full' | 'busy' | 'broken'
/** What is wrong with the way to the share. */
export type ShareFault = 'none' | 'away' | 'full' | 'denied' | 'silent'

type Faulty = {
  readonly diskFault: DiskFault
  readonly shareFault: ShareFault
  /** Null while it starts. */
  readonly program: unknown
}

const CHANGES = new Set(['open', 'write', 'flush', 'rename', 'truncate', 'makeFolder', 'flushFolder'])

type Fate = NonNullable<Parameters<Call['grant']>[0]>
type Faultily = (step: string, random: Randomness, program: unknown) => Fate | undefined

const FATES: Readonly<Record<DiskFault | ShareFault, Faultily>> = {
  none: () => undefined,
  silent: () => undefined,
  away: () => ({ failure: 'EHOSTUNREACH' }),
  busy: (step, random) => (step !== 'pause' && random.oneIn(3) ? { failure: 'EBUSY' } : undefined),
  broken: (step, random, program) =>
    mayBreak(step, program) && random.oneIn(4) ? { failure: 'EIO' } : undefined,
  denied: (step) => (CHANGES.has(step) ? { failure: 'EROFS' } : undefined),
  full: (step, random) => (step === 'write' ? cutShort(random) : undefined),
}

/** What comes of a system call of a desk; undefined when it does what it should. */
export function outcomeOf(desk: Faulty, { step, place }: Call, random: Randomness): Fate | undefined {
  return FATES[place === 'disk' ? desk.diskFault : desk.shareFault](step, random, desk.program)
}

function cutShort(random: Randomness): Fate {
  return random.oneIn(2) ? { failure: 'ENOSPC' } : { taken: random.between(0, 400) }
}

/**
 * What a killed program left is flushed when it is read. A disk that refuses that very flush, and then loses power, may
 * take it back: history that can be read is worth more than a promise of a dying disk.
 */
function mayBreak(step: string, program: unknown): boolean {
  return step !== 'pause' && (program !== null || (step !== 'flush' && step !== 'flushFolder'))
}
