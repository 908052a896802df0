import { sealDesks } from '../journal/desk.ts'

// What holds for a plain journal holds for a sealed one: the same suites once more.
sealDesks()
await import('../journal/damage.test.ts')
await import('../journal/storage.test.ts')
await import('../journal/invariants.test.ts')
await import('../journal/accept.test.ts')
await import('../journal/readAhead.test.ts')
await import('../journal/identityChange.test.ts')
