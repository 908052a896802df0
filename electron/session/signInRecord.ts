import { join } from 'node:path'

import { z } from 'zod'

import { jsonFile } from '../platform/jsonFile.ts'
import type { Log } from '../platform/log.ts'

/** What this workstation remembers of an operator's sign-ins. Instants in milliseconds since 1970 UTC. */
const SignIns = z.object({
  /** Wrong passwords since the last right one or the last pause. */
  failures: z.int().min(0).default(0),
  failedAt: z.number().default(0),
  /** Last time the right password was given here; 0 for never. */
  signedInAt: z.number().default(0),
})
export type SignIns = z.infer<typeof SignIns>

const NONE: SignIns = { failures: 0, failedAt: 0, signedInAt: 0 }

/** Kept on the disk, so that starting the program anew lifts no pause. */
export type SignInRecord = {
  of(operatorId: string): SignIns
  /** In force at once; resolves when the disk has it, or has refused it, which stops nobody from working. */
  change(operatorId: string, part: Partial<SignIns>): Promise<void>
}

/** Opens `sign-ins.json` of a folder. A file that cannot be read is kept beside as `.damaged`, never deleted. */
export async function openSignInRecord(folder: string, log: Log): Promise<SignInRecord> {
  const file = jsonFile(join(folder, 'sign-ins.json'), z.record(z.string(), SignIns))
  const known = new Map(Object.entries((await file.read()) ?? {}))
  return {
    of: (operatorId) => known.get(operatorId) ?? NONE,
    async change(operatorId, part) {
      known.set(operatorId, { ...NONE, ...known.get(operatorId), ...part })
      try {
        await file.write(Object.fromEntries(known))
      } catch (error) {
        log.error('sign-ins could not be remembered', error)
      }
    },
  }
}
