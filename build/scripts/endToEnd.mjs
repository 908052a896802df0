import { availableParallelism } from 'node:os'

import { OUT } from './project.mjs'
import { executableIn } from './runtime/executable.mjs'

export const E2E_CONFIG = 'test/e2e/vitest.e2e.config.ts'

/** Windows mostly wait; more than two at a time make each other late on an office's or a build server's machine. */
export const WINDOWS_AT_A_TIME = Math.min(2, availableParallelism())

/** Environment of the end-to-end tests for the app as built, run by Electron itself. */
export const builtAppEnv = (dist, display) => ({
  ...display.env,
  MERZIM_E2E: '1',
  MERZIM_E2E_ELECTRON: executableIn(dist),
  MERZIM_E2E_OUT: OUT,
  MERZIM_E2E_APP: undefined,
})

/** Environment of the end-to-end tests for the packaged app. */
export const packagedAppEnv = (dist, display, executable) => ({
  ...builtAppEnv(dist, display),
  MERZIM_E2E_APP: executable,
})
