import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach } from 'vitest'

import { composeOffice, type Office } from '../../../electron/compose.ts'
import { createFakeDesktop } from '../../../electron/platform/desktop.ts'
import type { Secrets } from '../../../electron/platform/secrets.ts'
import { surroundingsOf } from '../../support/surroundings.ts'

type Opening = {
  /** The folder its dialogs answer with; the share when left out. */
  readonly to?: string
  readonly secrets?: Secrets
}

/** A folder for each test with a share in it, and the offices that are opened there and closed after it. */
export function shareFolder() {
  let folder: string
  let share: string
  const opened: Office[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'share-'))
    share = join(folder, 'share')
    await mkdir(share)
  })
  afterEach(async () => {
    for (const office of opened.splice(0)) await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  return {
    folder: () => folder,
    share: () => share,
    /** An office with the program's own parts and a clock of its own, whose journal has been read. */
    async open(name: string, { to = share, secrets }: Opening = {}): Promise<Office> {
      let ms = Date.parse('2026-03-16T06:00:00Z')
      const office = await composeOffice(
        surroundingsOf({
          dataFolder: join(folder, name),
          clock: { nowMs: () => (ms += 10) },
          desktop: createFakeDesktop({ folder: to }),
          ...(secrets && { secrets }),
        }),
      )
      opened.push(office)
      await office.parts.journal.loaded
      return office
    },
    close: async (office: Office): Promise<void> => opened.splice(opened.indexOf(office), 1)[0]?.close(),
  }
}
