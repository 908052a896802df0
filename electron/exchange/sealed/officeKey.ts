import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { KEY_BYTES, keyOfPhrase, keyPhrase } from '@shared/core/keyPhrase.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { PasswordState } from '@shared/exchange/databasePlace.ts'
import { SealedPlace } from '@shared/exchange/sealNotice.ts'

import { nodeFileSystem } from '../../platform/nodeFileSystem.ts'
import type { SettingsStore } from '../../platform/settings.ts'
import type { PasswordKeep } from '../database/passwordKeep.ts'
import { openExchangeFolder } from '../exchangeFolder.ts'
import { createFolderOffice } from '../folderOffice.ts'
import { targetFailure } from '../targetFailure.ts'
import { limitedOffice, limitOf, within } from '../timeLimit.ts'
import { createFolderSeal, type FolderSeal } from './folderSeal.ts'
import { noticeIn, OFFICE } from './lookForSeal.ts'

/** The file of the keep; like the password of a database it is sealed by the system and in no backup. */
export const OFFICE_KEY_FILE = 'exchange-office-key.json'

/** The office key on this workstation: with it folders are sealed and read. */
export type OfficeKey = {
  /** Null while nothing is sealed. Throws `SealedPlace` when something is and the key is not known, or is another one. */
  seal(): FolderSeal | null
  isOn(): boolean
  state(): PasswordState
  /** To be read out to another workstation; null when it is not known here. */
  phrase(): string | null
  /** Takes a key into use: a new one, or that of the place; nothing is kept before it is seen to be the one. */
  use(phrase: string): Promise<Result<void>>
  /** Keeps a key that was seen to be the one; the settings say with which seal. */
  keep(phrase: string): Promise<void>
  /** The chosen folder was found sealed: from now on it is never taken for an empty one. */
  sawSealed(): Promise<void>
}

type Needs = { readonly settings: SettingsStore; readonly keep: PasswordKeep }

export function createOfficeKey({ settings, keep }: Needs): OfficeKey {
  let made: { readonly phrase: string; readonly seal: FolderSeal } | null = null

  function sealOf(phrase: string): FolderSeal {
    if (made?.phrase === phrase) return made.seal
    const parsed = keyOfPhrase(phrase)
    if (!parsed.ok) throw new SealedPlace('other-key')
    made = { phrase, seal: createFolderSeal(parsed.key) }
    return made.seal
  }

  const isOn = (): boolean => settings.read().exchangeSeal !== ''

  return {
    seal() {
      const { exchangeSeal, exchangeSealedFolder, exchangeFolder } = settings.read()
      const phrase = keep.read()
      const isAsked = isOn() || (exchangeSealedFolder !== '' && exchangeSealedFolder === exchangeFolder)
      if (phrase === null) {
        if (isAsked) throw new SealedPlace('no-key')
        return null
      }
      const seal = sealOf(phrase)
      if (isOn() && seal.proof !== exchangeSeal) throw new SealedPlace('other-key')
      return seal
    },
    isOn,
    state: () => keep.state(),
    phrase: () => (isOn() ? keep.read() : null),
    async use(text) {
      const parsed = keyOfPhrase(text)
      if (!parsed.ok) return fail('invalid-input', 'no office key', { fields: { phrase: parsed.problem } })
      const seal = createFolderSeal(parsed.key)
      const { exchangeKind, exchangeFolder, exchangeSeal } = settings.read()
      const fits = await fitsPlace(exchangeKind === 'folder' ? exchangeFolder : '', seal, exchangeSeal)
      if (!fits.ok) return fits
      await keep.keep(keyPhrase(parsed.key))
      await settings.change({ exchangeSeal: seal.proof, exchangeSealedFolder: '' })
      return ok(undefined)
    },
    keep: (phrase) => keep.keep(phrase),
    async sawSealed() {
      const { exchangeFolder, exchangeSealedFolder } = settings.read()
      if (exchangeFolder !== exchangeSealedFolder)
        await settings.change({ exchangeSealedFolder: exchangeFolder })
    },
  }
}

export function newOfficeKeyPhrase(): string {
  return keyPhrase(randomBytes(KEY_BYTES))
}

/** A key takes the place of another one only where the place itself says that it is the one. */
async function fitsPlace(root: string, seal: FolderSeal, before: string): Promise<Result<void>> {
  const isKnown = before === '' || before === seal.proof
  if (root === '') return isKnown ? ok(undefined) : OTHER_KEY
  try {
    const call = within(limitOf(new AbortController().signal))
    await limitedOffice(createFolderOffice(nodeFileSystem, root, seal), call).read()
    if (isKnown) return ok(undefined)
    const folder = openExchangeFolder(nodeFileSystem, root)
    const notice = noticeIn(await call(folder.read(join(folder.base, OFFICE))))
    return notice ? ok(undefined) : OTHER_KEY
  } catch (error) {
    return { ok: false, error: targetFailure(error) }
  }
}

const OTHER_KEY = fail('exchange-other-key', 'another office key is in use')
