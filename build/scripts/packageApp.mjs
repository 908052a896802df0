import { existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

import { Refusal } from './messages.mjs'
import { inOut, inProject, OUT, ROOT } from './project.mjs'

/** Where the tests' own packaged app lies. */
export const TEST_PACKAGE = inOut('packaged')

/**
 * Makes the unpacked app for this machine's Linux, fuses set, as electron-builder.yml says.
 * @param {{ dist: string, version: string }} runtime
 * @param {{ output: string, forTests?: boolean }} options forTests leaves the debugger's door open, which the test driver
 *   comes in by, and marks the app as not for release
 * @returns {Promise<string>} the app's program
 */
export async function packageLinux(runtime, { output, forTests = false }) {
  if (process.platform !== 'linux') throw new Refusal('The unpacked Linux app is made on Linux.')
  const { Arch, build, Platform } = await import('electron-builder')
  rmSync(join(output, 'linux-unpacked'), { recursive: true, force: true })
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      ...builtFiles(),
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      directories: { output: relative(ROOT, output), buildResources: 'build' },
      ...(forTests
        ? { electronFuses: { enableNodeCliInspectArguments: true }, extraMetadata: { forTests: true } }
        : {}),
    },
  })
  const program = join(output, 'linux-unpacked', 'merzim')
  if (!existsSync(program)) throw new Refusal(`The packaged app is not where it should be: ${program}`)
  return program
}

/** The app built into another folder (MERZIM_OUT) is packaged from there. */
export const builtFiles = () =>
  OUT === inProject('out')
    ? {}
    : { files: ['package.json', { from: OUT, to: 'out', filter: ['main/**', 'renderer/**', '!**/*.map'] }] }
