import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core'

import { canConfine, IS_ROOT } from './confinement.ts'
import { unprivilegedProgram } from './unprivileged.ts'

/** A Tuesday in working hours, far from any day off: what the office's clock shows unless a test says otherwise. */
const USUAL_NOW = '2026-03-17T10:42'

/** A place where no print server answers, so that the machine's own printers never take part in a test. */
const NO_PRINT_SERVER = '/nonexistent/cups.sock'

/** Long enough for a slow machine, shorter than a hook's own limit, so that a failed start says why. */
const WINDOW_LIMIT_MS = 40_000

/**
 * How long the debugger may take to reach the started app, and how often it is tried. Chromium now and then leaves one
 * question of a debugger unanswered that comes just while the first window is made: in one start of a few hundred, and
 * in one of thirty on a busy machine. The window is drawn all the same; a start of the app itself that hangs is found by
 * the wait for its window.
 */
const ATTACH_LIMIT_MS = 20_000
const ATTACH_TRIES = 3

export interface LaunchOptions {
  /** Folder of settings and journal; a fresh one that is removed on close when left out. */
  readonly userData?: string
  /** Office time `YYYY-MM-DDTHH:MM` the app starts at. */
  readonly now?: string
  /** Socket of the print server of cups.ts; without it the app sees no printers. */
  readonly cupsSocket?: string
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /**
   * Run the packaged app as an ordinary user even when the tests run as root, with Chromium's sandbox on where the
   * system allows that (`canConfine`).
   */
  readonly unprivileged?: boolean
}

export interface RunningApp {
  readonly electron: ElectronApplication
  /** The main window. */
  readonly window: Page
  readonly userData: string
  /** Quits the app and removes the data folder it was given for itself. */
  readonly close: () => Promise<void>
  /** Ends the app as a power cut would, leaving its data as they are. */
  readonly kill: () => Promise<void>
}

/** True when the tests run against the packaged app. */
export const isPackaged = (): boolean => (process.env['MERZIM_E2E_APP'] ?? '') !== ''

/** A fresh folder for an app's data, for tests that start the app more than once. */
export const freshUserData = (): Promise<string> => mkdtemp(join(tmpdir(), 'merzim-e2e-'))

/**
 * Starts the app and waits for its window. The app is the packaged one when MERZIM_E2E_APP names it, else the built one;
 * `npm run e2e` sets what is needed.
 */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? (await freshUserData())
  const program =
    options.unprivileged === true && IS_ROOT ? await unprivilegedProgram(programPath(), userData) : undefined
  const cleanUp = async (): Promise<void> => {
    await program?.remove()
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true })
  }
  const electron = await attached({
    executablePath: program?.path ?? programPath(),
    args: [...sandboxArguments(options), ...appArguments(), ...(options.args ?? [])],
    env: environment(options, userData),
    chromiumSandbox: isConfined(options),
  })
  try {
    const window = await electron.firstWindow({ timeout: WINDOW_LIMIT_MS })
    return {
      electron,
      window,
      userData,
      close: () => quit(electron, cleanUp),
      kill: () => endAtOnce(electron),
    }
  } catch (error) {
    await endAtOnce(electron)
    await cleanUp()
    throw error
  }
}

/** The app with a debugger in it; a try that failed has ended its process. */
async function attached(
  start: NonNullable<Parameters<typeof _electron.launch>[0]>,
  tries = ATTACH_TRIES,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...start, timeout: ATTACH_LIMIT_MS })
  } catch (error) {
    if (tries <= 1 || !(error instanceof errors.TimeoutError)) throw error
    return attached(start, tries - 1)
  }
}

async function quit(electron: ElectronApplication, cleanUp: () => Promise<void>): Promise<void> {
  await electron.close()
  await cleanUp()
}

async function endAtOnce(electron: ElectronApplication): Promise<void> {
  const child = electron.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

function programPath(): string {
  const path = process.env['MERZIM_E2E_APP'] ?? process.env['MERZIM_E2E_ELECTRON']
  if (path === undefined) throw new Error('There is no app to test: run the tests by `npm run e2e`.')
  return path
}

/** The packaged app carries itself; Electron is told where the built app's main file lies. */
function appArguments(): readonly string[] {
  return isPackaged() ? [] : [join(process.env['MERZIM_E2E_OUT'] ?? 'out', 'main', 'main.js')]
}

const isConfined = (options: LaunchOptions): boolean => options.unprivileged === true && canConfine()

/** Chromium refuses to run as root with its sandbox, and as anybody where the system forbids the sandbox. */
function sandboxArguments(options: LaunchOptions): readonly string[] {
  return isConfined(options) ? [] : ['--no-sandbox']
}

function environment(options: LaunchOptions, userData: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(NODE_|ELECTRON_|VITEST|npm_)/.test(entry[0]),
  )
  return {
    ...Object.fromEntries(inherited),
    ...ownDisplay(),
    MERZIM_E2E: '1',
    MERZIM_USER_DATA: userData,
    MERZIM_NOW: options.now ?? USUAL_NOW,
    CUPS_SERVER: options.cupsSocket ?? NO_PRINT_SERVER,
    ...options.env,
  }
}

/** Of the displays that the run was given, the one of this worker; workers are numbered from 1. */
function ownDisplay(): Record<string, string> {
  const displays = process.env['MERZIM_E2E_DISPLAYS']?.split(',') ?? []
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 1)
  const display = displays[(worker - 1) % displays.length]
  return display === undefined ? {} : { DISPLAY: display }
}
