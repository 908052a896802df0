import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { z } from 'zod'

import type { PasswordState } from '@shared/exchange/databasePlace.ts'

import { writeFileAtomic } from '../../platform/atomicFile.ts'
import type { Secrets } from '../../platform/secrets.ts'

/** Not in the settings, which are copied, backed up and sent to the window. */
export const PASSWORD_FILE = 'exchange-password.json'

const Stored = z.object({ sealed: z.string() })

/** A secret of the exchange on this workstation: the password of the central database, or the office key. */
export type PasswordKeep = {
  /** Null when it is not known: it was never said, was sealed by somebody else, or cannot be kept here. */
  read(): string | null
  /** Where nothing can be sealed it is known until the program ends, and nothing is written. */
  keep(password: string): Promise<void>
  state(): PasswordState
  canSeal(): boolean
}

/** `said` is one that was said outside, known until the program ends. */
export async function openPasswordKeep(
  dataFolder: string,
  secrets: Secrets,
  said: string | null = null,
  file = PASSWORD_FILE,
): Promise<PasswordKeep> {
  const path = join(dataFolder, file)
  let sealed = await readSealed(path)
  let known = said
  /** Asked when it is needed: the system's keys are not there at once, and opening them may take a while. */
  const read = (): string | null => {
    if (known === null && sealed !== null && secrets.isAvailable()) known = secrets.open(sealed)
    return known
  }
  return {
    read,
    async keep(password) {
      known = password
      sealed = secrets.isAvailable() ? secrets.seal(password) : null
      if (sealed === null) return rm(path, { force: true })
      await mkdir(dirname(path), { recursive: true })
      await writeFileAtomic(path, `${JSON.stringify({ sealed })}\n`)
    },
    state() {
      if (read() === null) return 'none'
      return sealed === null ? 'until-end' : 'kept'
    },
    canSeal: () => secrets.isAvailable(),
  }
}

async function readSealed(path: string): Promise<string | null> {
  try {
    const parsed = Stored.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data.sealed : null
  } catch {
    return null
  }
}
