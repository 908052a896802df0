import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { dataContents } from '../../../../electron/backup/dataContents.ts'
import { openPasswordKeep } from '../../../../electron/exchange/database/passwordKeep.ts'
import { noSecrets, type Secrets } from '../../../../electron/platform/secrets.ts'

/** Seals by turning the text round, which is enough to be told from the text. */
const turning: Secrets = {
  isAvailable: () => true,
  seal: (text) => [...text].toReversed().join(''),
  open: (sealed) => (sealed === 'of another user' ? null : [...sealed].toReversed().join('')),
}

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'password-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

it('is kept sealed over a restart, and is no part of a backup', async () => {
  const keep = await openPasswordKeep(folder, turning)
  expect(keep.state()).toBe('none')
  await keep.keep('көктем-7')
  expect(keep.state()).toBe('kept')
  const [name = ''] = await readdir(folder)
  expect(await readFile(join(folder, name), 'utf8')).not.toContain('көктем-7')
  expect(await dataContents(folder)).toEqual([])
  const again = await openPasswordKeep(folder, turning)
  expect([again.read(), again.state()]).toEqual(['көктем-7', 'kept'])
})

it('where nothing can be sealed it is known until the program ends, and an older one goes from the disk', async () => {
  await (await openPasswordKeep(folder, turning)).keep('old')
  const keep = await openPasswordKeep(folder, noSecrets)
  expect([keep.read(), keep.state(), keep.canSeal()]).toEqual([null, 'none', false])
  await keep.keep('көктем-7')
  expect([keep.read(), keep.state()]).toEqual(['көктем-7', 'until-end'])
  expect(await readdir(folder)).toEqual([])
  expect((await openPasswordKeep(folder, noSecrets)).read()).toBeNull()
})

it('one that was sealed by somebody else, or is damaged, has to be said again', async () => {
  for (const text of ['{"sealed":"of another user"}', 'rubbish']) {
    await writeFile(join(folder, 'exchange-password.json'), text)
    expect((await openPasswordKeep(folder, turning)).state()).toBe('none')
  }
})
