import { keyOfPhrase, keyPhrase } from '@shared/core/keyPhrase.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { TrustedCentre } from '@shared/exchange/databasePlace.ts'
import type { joinCalls } from '@shared/ipc/calls/joinCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import { askCertificate } from '../exchange/database/readCertificate.ts'
import { officesIn } from '../exchange/officeGate.ts'
import { lookIntoDatabase, lookIntoFolder, type OfficeLook } from '../exchange/officeLook.ts'
import { createFolderSeal, type FolderSeal } from '../exchange/sealed/folderSeal.ts'
import type { Parts } from '../parts.ts'
import type { Settings } from '../platform/settings.ts'

type PlaceCalls = Pick<
  typeof joinCalls,
  'join.choose' | 'join.give-key' | 'join.choose-certificate' | 'join.look-database'
>

/** Where a new workstation reads its office from; nothing is kept before it does. */
export type JoinPlace = {
  /** What was found there; null before anybody looked. */
  found(): OfficeLook | null
  /** A chosen folder that waits for the office key; null when none does. */
  sealedFolder(): string | null
  /** File name of the certificate for a database; empty when none was chosen. */
  certificate(): string
  /** Makes what was found the place of the exchange. */
  take(): Promise<Result<void>>
  readonly handlers: HandlersOf<PlaceCalls>
}

type GivenKey = { readonly phrase: string; readonly seal: FolderSeal }

/** What was looked at, and what reading it changes in the settings. */
type Found = {
  readonly look: OfficeLook
  readonly settings: Partial<Settings>
  /** Keeps what opens the place: the password of a database, the office key of a folder. */
  readonly keep: () => Promise<void>
}

// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createJoinPlace(parts: Parts): JoinPlace {
  const { settings, desktop, journal, publish, databasePassword, officeKey } = parts
  let found: Found | null = null
  let centre: TrustedCentre | null = null
  let sealedFolder: string | null = null

  function note(look: OfficeLook, rest: Omit<Found, 'look'>): Result<void> {
    if (isOfAnother(parts, look)) return fail('exchange-other-office', 'data of another office are here')
    found = { look, ...rest }
    sealedFolder = null
    publish('exchange.changed', {})
    return ok(undefined)
  }

  /** A sealed folder is remembered until its key is given. */
  async function lookAt(folder: string, key: GivenKey | null): Promise<Result<void>> {
    await journal.loaded
    const look = await lookIntoFolder(folder, journal.node, key?.seal)
    if (!look.ok && look.error.code === 'exchange-sealed') {
      found = null
      sealedFolder = folder
      publish('exchange.changed', {})
      return ok(undefined)
    }
    if (!look.ok) return look
    const exchangeOffice = look.value.mark ?? ''
    const seal = key ? { exchangeSeal: key.seal.proof } : {}
    const way = { exchangeKind: 'folder', exchangeFolder: folder, exchangeOffice, ...seal } as const
    return note(look.value, {
      settings: way,
      keep: async () => (key ? officeKey.keep(key.phrase) : undefined),
    })
  }

  return {
    found: () => found?.look ?? null,
    sealedFolder: () => sealedFolder,
    certificate: () => centre?.file ?? '',
    async take() {
      if (!found) return fail('not-found', 'no place chosen')
      await found.keep()
      await settings.change({ ...found.settings, exchangeOn: true })
      return ok(undefined)
    },
    handlers: {
      'join.choose': async () => {
        if (!isFirstRun(parts)) return refused()
        const folder = await desktop.askFolder(null)
        if (folder === null) return ok(false)
        const looked = await lookAt(folder, null)
        return looked.ok ? ok(true) : looked
      },
      'join.give-key': async ({ phrase }) => {
        if (!isFirstRun(parts)) return refused()
        if (sealedFolder === null) return fail('not-found', 'no sealed folder chosen')
        const parsed = keyOfPhrase(phrase)
        if (!parsed.ok) return fail('invalid-input', 'no office key', { fields: { phrase: parsed.problem } })
        const key = { phrase: keyPhrase(parsed.key), seal: createFolderSeal(parsed.key) }
        return lookAt(sealedFolder, key)
      },
      'join.choose-certificate': async () => {
        if (!isFirstRun(parts)) return refused()
        const chosen = await askCertificate(desktop)
        if (!chosen.ok) return chosen
        centre = chosen.value ?? centre
        publish('exchange.changed', {})
        return ok(chosen.value !== null)
      },
      'join.look-database': async ({ password, ...place }) => {
        if (!isFirstRun(parts)) return refused()
        await journal.loaded
        const look = await lookIntoDatabase(place, { password, trusted: centre?.pem ?? '' }, journal.node)
        if (!look.ok) return look
        const way = { exchangeKind: 'database', exchangeDatabase: place, exchangeCentre: centre } as const
        return note(look.value, { settings: way, keep: () => databasePassword.keep(password) })
      },
    },
  }
}

export const refused = (): Result<never> => fail('not-possible', 'this workstation is set up')

export function isFirstRun({ world, journal }: Parts): boolean {
  return !world.directory.workstations.has(journal.node)
}

/** What was read once stays: another office's records must not come on top of it. */
function isOfAnother({ fold, journal }: Parts, { mark, nodes }: OfficeLook): boolean {
  const own = officesIn(fold)
  if (own.length === 0) return false
  return mark === null ? !nodes.some((node) => node in journal.vector()) : !own.includes(mark)
}
