import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Language } from '@shared/core/bilingual.ts'

import { IS_ROOT } from './support/confinement.ts'
import {
  expectClean,
  expectFocus,
  keepPicture,
  openDesk,
  setUpOffice,
  textbox,
  type Desk,
} from './support/flow.ts'

const run = promisify(execFile)

/** More than intake asks for (100 MB), less than the margin a clerk is warned at (500 MB). */
const DISK_MB = 260
/** Leaves less than intake asks for. */
const BALLAST_MB = 200

const MOUNTABLE = process.platform === 'linux' && IS_ROOT
const name = MOUNTABLE ? 'a full disk' : 'a full disk (skipped: only root may mount a small disk)'

/** Screen 10e: nothing typed is lost, and work goes on as soon as there is room. */
describe.skipIf(!MOUNTABLE).each<Language>(['kk', 'ru'])(`${name}, %s`, (language) => {
  let disk: string
  let desk: Desk

  beforeAll(async () => {
    disk = await mkdtemp(join(tmpdir(), 'merzim-disk-'))
    await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk])
    desk = await openDesk(language, { userData: disk })
    await setUpOffice(desk, '')
  })

  afterEach(({ task }) => keepPicture(desk, task))

  afterAll(async () => {
    await desk.close()
    await run('umount', ['--lazy', disk])
    await rm(disk, { recursive: true, force: true })
  })

  const fill = (): Promise<void> => writeFile(join(disk, 'ballast'), Buffer.alloc(BALLAST_MB * 1024 * 1024))
  const free = (): Promise<void> => rm(join(disk, 'ballast'))
  const surname = (): ReturnType<typeof textbox> => textbox(desk, desk.t('intake:field.surname'))
  const fullPage = (): ReturnType<typeof desk.window.getByText> =>
    desk.window.getByRole('button', { name: new RegExp(`^${desk.t('settings:diskFull.check')}`) })

  it('keeps what is typed when the disk fills up meanwhile, and registers it once there is room', async () => {
    const { t, window } = desk
    await window.keyboard.press('F2')
    await expectFocus(surname())
    await window.keyboard.type('Өтегенова')
    await fill()
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('intake:confirm.title')).waitFor()
    await window.keyboard.press('Control+Enter')
    await window.getByText(t('intake:failed.title')).waitFor()
    expect(await surname().inputValue()).toBe('Өтегенова')
    await expectClean(desk)
    await free()
    await window.keyboard.press('Control+Enter')
    const again = window.getByText(t('intake:confirm.title'))
    const done = window.getByRole('dialog', {
      name: t('tickets:accepted', { number: 'К1-26-0001' }),
      exact: true,
    })
    await again.or(done).first().waitFor()
    if (await again.isVisible()) await window.keyboard.press('Control+Enter')
    await done.waitFor()
    await window.keyboard.press('F2')
    await window.keyboard.press('F2')
    await done.waitFor({ state: 'detached' })
  })

  it('shows in place of the empty form what is safe and what to do', async () => {
    await fill()
    await desk.window.keyboard.press('Control+Digit6')
    await desk.window
      .getByRole('heading', { name: desk.t('common:sections.settings'), exact: true })
      .first()
      .waitFor()
    await desk.window.evaluate(() => window.bridge.invoke('settings.measure-disk', undefined))
    await desk.window.keyboard.press('F2')
    await fullPage().waitFor()
    await expectClean(desk)
    await free()
    await desk.window.keyboard.press('F5')
    await surname().waitFor()
  })
})
