import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { createPackage, extractAll } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { isPackaged } from './support/launch.ts'

/** How a fuse stands in the wire of a program: the characters the runtime's makers chose. */
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

const program = process.env['MERZIM_E2E_APP'] ?? ''

/** 19 of the makers' checklist: what the program can be turned into from outside. */
describe.runIf(isPackaged())('19: the fuses of the packaged app', () => {
  it('are set as the release needs them, but for the one the test driver comes in by', async () => {
    const wire = await getCurrentFuseWire(program)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableCookieEncryption]: ON,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: ON,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: OFF,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    })
  })

  it('do not let it run as Node', () => {
    const answer = spawnSync(program, ['--no-sandbox', '--headless', 'iin', '900101300007'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--title=taken' },
      encoding: 'utf8',
    })
    // As Node it would look for a script of that name; as itself it answers the command.
    expect(JSON.parse(answer.stdout)).toEqual({ valid: true, kind: 'iin' })
    expect(answer.status).toBe(0)
  })
})

/** The packaged app as it is released: the same but for the mark that lets the tests in. */
describe.runIf(isPackaged())('19: the packaged app without the mark of the tests', () => {
  let folder: string
  const run = (...args: readonly string[]) =>
    spawnSync(join(folder, 'app', basename(program)), ['--no-sandbox', ...args], { encoding: 'utf8' })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'merzim-release-'))
    cpSync(dirname(program), join(folder, 'app'), { recursive: true })
    const asar = join(folder, 'app', 'resources', 'app.asar')
    extractAll(asar, join(folder, 'sources'))
    const about = join(folder, 'sources', 'package.json')
    const { forTests: mark, ...rest }: Record<string, unknown> = JSON.parse(readFileSync(about, 'utf8'))
    if (mark !== true) throw new Error('The packaged app carries no mark of the tests.')
    writeFileSync(about, JSON.stringify(rest))
    await createPackage(join(folder, 'sources'), asar)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('answers the headless commands', () => {
    expect(run('--headless', 'iin', '900101300007')).toMatchObject({ status: 0 })
  })

  it.each(['--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--allow-natives-syntax'])(
    'ends with code 3 at %s',
    (option) => {
      expect(run(option)).toMatchObject({ status: 3 })
    },
  )
})

it('leaves no door open in the release: the tests’ exception is made for the tests alone', () => {
  const release = readFileSync('electron-builder.yml', 'utf8')
  expect(release).toMatch(/enableNodeCliInspectArguments: false/)
  expect(release).not.toMatch(/forTests/)
})
