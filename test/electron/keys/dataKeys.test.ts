import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  KeyNeeded,
  openDataKeys,
  openKeysByRecovery,
  recoverForUser,
  type DataKeys,
} from '../../../electron/keys/dataKeys.ts'
import { KEY_FILE, KEY_FILE_COPY, UnreadableKeys } from '../../../electron/keys/keyFile.ts'
import type { Secrets } from '../../../electron/platform/secrets.ts'
import { secretsOf } from './secretsOf.ts'

const noKeyring: Secrets = { ...secretsOf('nobody'), isAvailable: () => false }

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const lastGroup = (key: string): string => key.split('-').at(-1) ?? ''
const stored = (): Promise<string> => readFile(join(folder, KEY_FILE), 'utf8')

async function switchedOn(secrets: Secrets): Promise<{ readonly keys: DataKeys; readonly shown: string }> {
  const keys = await openDataKeys(folder, secrets)
  const shown = keys.prepare()
  expect(await keys.confirm(lastGroup(shown), true)).toMatchObject({ ok: true })
  return { keys, shown }
}

function opens(keys: DataKeys, line: string): string | undefined {
  const bytes = Buffer.from(line)
  return keys.sealing.openLine(bytes, 0, bytes.length)?.toString()
}

describe('the keys of a data folder', () => {
  it('are not there, and nothing is sealed, until the printed key was confirmed', async () => {
    const keys = await openDataKeys(folder, secretsOf('aigul'))
    const shown = keys.prepare()
    expect(keys.state()).toBe('off')
    const wrong = await keys.confirm(lastGroup(shown).slice(1), true)
    expect(wrong).toMatchObject({ ok: false, error: { code: 'recovery-key-typo' } })
    expect(keys.sealing.isOn()).toBe(false)
    await expect(stored()).rejects.toThrow()
    await keys.confirm(lastGroup(shown), true)
    expect(keys.state()).toBe('on')
    expect(keys.prepared()).toBeNull()
    expect(keys.sealing.isOn()).toBe(true)
  })

  it('open for the same user by themselves, for nobody else', async () => {
    const { keys } = await switchedOn(secretsOf('aigul'))
    const line = keys.sealing.sealLine(Buffer.from('{"a":1}'), '')
    expect(opens(await openDataKeys(folder, secretsOf('aigul')), line)).toBe('{"a":1}')
    await expect(openDataKeys(folder, secretsOf('another'))).rejects.toThrow(KeyNeeded)
    await expect(openDataKeys(folder)).rejects.toThrow(KeyNeeded)
  })

  it('never stand in the file: neither the data key nor the recovery key', async () => {
    const { keys, shown } = await switchedOn(noKeyring)
    const text = await stored()
    expect(JSON.parse(text)).toMatchObject({ user: null })
    for (const group of shown.split('-')) expect(text).not.toContain(group)
    expect(keys.sealing.hasKey()).toBe(true)
  })

  it('WAY BACK 1: a lost profile is opened by the recovery key, and then opens by itself again', async () => {
    const { keys, shown } = await switchedOn(secretsOf('aigul'))
    const line = keys.sealing.sealLine(Buffer.from('{"a":1}'), '')
    const now = secretsOf('new profile')
    expect(await recoverForUser(folder, shown.toLowerCase(), now)).toEqual({ ok: true, value: undefined })
    expect(opens(await openDataKeys(folder, now), line)).toBe('{"a":1}')
    await expect(openDataKeys(folder, secretsOf('aigul'))).rejects.toThrow(KeyNeeded)
  })

  it('say where a key was mistyped, and that it is another one, and change nothing', async () => {
    const { shown } = await switchedOn(secretsOf('aigul'))
    const before = await stored()
    const now = secretsOf('new profile')
    const swapped = `${shown.slice(0, 6)}${shown[6] === 'Z' ? 'Y' : 'Z'}${shown.slice(7)}`
    expect(await recoverForUser(folder, swapped, now)).toMatchObject({
      error: { code: 'recovery-key-typo', params: { group: 2 } },
    })
    const other = (await openDataKeys(await mkdtemp(join(folder, 'other-')))).prepare()
    expect(await recoverForUser(folder, other, now)).toMatchObject({ error: { code: 'recovery-key-wrong' } })
    expect(await stored()).toBe(before)
  })

  it('have a new recovery key when it was printed anew, and the old one opens nothing more', async () => {
    const { keys, shown } = await switchedOn(secretsOf('aigul'))
    const line = keys.sealing.sealLine(Buffer.from('{"a":1}'), '')
    const next = keys.prepare()
    expect(keys.isRecoveryKey(shown).ok).toBe(true)
    await keys.confirm(lastGroup(next), true)
    expect(keys.isRecoveryKey(shown)).toMatchObject({ error: { code: 'recovery-key-wrong' } })
    expect(keys.isRecoveryKey(next).ok).toBe(true)
    const opened = await openKeysByRecovery(folder, next)
    expect(opened.ok && opens(opened.value, line)).toBe('{"a":1}')
    expect(await openKeysByRecovery(folder, shown)).toMatchObject({ error: { code: 'recovery-key-wrong' } })
  })

  it.each([
    ['damaged', (path: string) => writeFile(path, '{"version":1,')],
    ['full of zeros', (path: string) => writeFile(path, Buffer.alloc(400))],
    ['gone', (path: string) => rm(path)],
  ])(
    'whose file is %s open from the copy, and the file is whole again with the next change',
    async (_, harm) => {
      const { keys, shown } = await switchedOn(secretsOf('aigul'))
      const line = keys.sealing.sealLine(Buffer.from('{"a":1}'), '')
      for (const name of [KEY_FILE, KEY_FILE_COPY]) {
        await harm(join(folder, name))
        const again = await openDataKeys(folder, secretsOf('aigul'))
        expect(opens(again, line)).toBe('{"a":1}')
        const opened = await openKeysByRecovery(folder, shown)
        expect(opened.ok && opens(opened.value, line)).toBe('{"a":1}')
        await again.allSealed()
        expect(JSON.parse(await stored())).toMatchObject({ version: 1, allSealed: true })
      }
    },
  )

  it('that cannot be read are told, and stay as they are', async () => {
    await writeFile(join(folder, KEY_FILE), '{"version":9}')
    await expect(openDataKeys(folder, secretsOf('aigul'))).rejects.toThrow(UnreadableKeys)
    expect(await stored()).toBe('{"version":9}')
  })
})
