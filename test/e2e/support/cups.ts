// A print server of the test's own: own socket, own spool, and printers whose paper is a folder of PDF files. It never
// touches the machine's print server.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, vi } from 'vitest'

import { cupsdConfig, cupsFilesConfig } from './cupsConfig.ts'

const run = promisify(execFile)

const READY_LIMIT_MS = 15_000
const JOB_LIMIT_MS = 20_000

/** How a printer behaves: prints, is out of paper, gives the job up, or stops its queue. */
export type PrinterMode = 'ok' | 'nopaper' | 'fail' | 'stop'

/** What came out of a printer. */
export interface PrintedJob {
  /** PDF file as it would have reached the device. */
  readonly file: string
  readonly title: string
}

export interface PrintServer {
  /** For `launch({ cupsSocket })`. */
  readonly socket: string
  readonly setMode: (printer: string, mode: PrinterMode) => Promise<void>
  /** Waits until at least that many jobs came out, and returns all of them in order. */
  readonly jobs: (printer: string, atLeast: number) => Promise<readonly PrintedJob[]>
  readonly jobCount: (printer: string) => Promise<number>
  readonly lpstat: (...args: readonly string[]) => Promise<string>
  readonly lpadmin: (...args: readonly string[]) => Promise<string>
  /** Stops accepting or printing: `cupsdisable`, `cupsenable`, `cupsreject`, `cupsaccept`. */
  readonly control: (command: QueueCommand, printer: string) => Promise<void>
  readonly stop: () => Promise<void>
}

export type QueueCommand = 'cupsdisable' | 'cupsenable' | 'cupsreject' | 'cupsaccept'

/** Paper of a printer: an 80 mm roll, or sheets of A4, A5 and A6. */
export type PrinterPaper = 'thermal80' | 'sheet'

/** False where the machine has no print server to start; tests of printing are skipped then. */
export const hasCups = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('sh', ['-c', 'PATH="$PATH:/usr/sbin"; command -v cupsd && command -v lpadmin']).status === 0

/**
 * Starts a print server with the given printers.
 * @param printers paper by printer name
 */
export async function startCups(printers: Readonly<Record<string, PrinterPaper>>): Promise<PrintServer> {
  const folder = await mkdtemp(join(tmpdir(), 'merzim-cups-'))
  const socket = join(folder, 'cups.sock')
  await prepareFolder(folder, socket)
  const server = spawn(existsSync('/usr/sbin/cupsd') ? '/usr/sbin/cupsd' : 'cupsd', serverArguments(folder), {
    stdio: 'ignore',
  })
  const env = {
    ...process.env,
    CUPS_SERVER: socket,
    PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
    LC_ALL: 'C',
  }
  const tool = async (command: string, args: readonly string[]): Promise<string> =>
    (await run(command, [...args], { env })).stdout
  await vi.waitFor(async () => expect(await tool('lpstat', ['-r'])).toContain('is running'), {
    timeout: READY_LIMIT_MS,
    interval: 50,
  })
  for (const [name, paper] of Object.entries(printers)) {
    await mkdir(outputOf(folder, name))
    await tool('lpadmin', [
      '-p',
      name,
      '-E',
      '-v',
      `capture:${outputOf(folder, name)}`,
      '-P',
      supportFile(`${paper}.ppd`),
    ])
  }
  return {
    socket,
    setMode: (printer, mode) => writeFile(join(outputOf(folder, printer), 'MODE'), mode),
    jobs: (printer, atLeast) => waitForJobs(outputOf(folder, printer), atLeast),
    jobCount: async (printer) => (await printedFiles(outputOf(folder, printer))).length,
    lpstat: (...args) => tool('lpstat', args),
    lpadmin: (...args) => tool('lpadmin', args),
    control: async (command, printer) => void (await tool(command, [printer])),
    stop: () => stopServer(server, folder),
  }
}

const supportFile = (name: string): string => join(import.meta.dirname, name)
const outputOf = (folder: string, printer: string): string => join(folder, 'out', printer)
const serverArguments = (folder: string): readonly string[] => [
  '-f',
  '-c',
  join(folder, 'cupsd.conf'),
  '-s',
  join(folder, 'cups-files.conf'),
]

async function prepareFolder(folder: string, socket: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const part of ['root', 'spool/tmp', 'cache', 'run', 'log', 'out', 'bin/backend']) {
    await mkdir(join(folder, part), { recursive: true })
  }
  for (const part of ['cgi-bin', 'daemon', 'driver', 'filter', 'monitor', 'notifier']) {
    const original = join('/usr/lib/cups', part)
    if (existsSync(original)) await symlink(original, join(folder, 'bin', part))
  }
  const backend = join(folder, 'bin/backend/capture')
  await copyFile(supportFile('capture-backend.sh'), backend)
  // Closed to others: the server runs such a backend as its own user, who may write into the folder of results.
  await chmod(backend, 0o700)
  await writeFile(join(folder, 'cupsd.conf'), cupsdConfig(socket))
  await writeFile(join(folder, 'cups-files.conf'), cupsFilesConfig(folder))
}

async function printedFiles(output: string): Promise<readonly string[]> {
  const names = (await readdir(output)).filter((name) => name.endsWith('.pdf'))
  return names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
}

async function waitForJobs(output: string, atLeast: number): Promise<readonly PrintedJob[]> {
  const count = async (): Promise<number> => (await printedFiles(output)).length
  await vi.waitFor(async () => expect(await count()).toBeGreaterThanOrEqual(atLeast), {
    timeout: JOB_LIMIT_MS,
    interval: 50,
  })
  const files = await printedFiles(output)
  return Promise.all(
    files.map(async (name) => ({
      file: join(output, name),
      title: await readFile(join(output, name.replace('.pdf', '.title')), 'utf8'),
    })),
  )
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill()
  await ended
  await rm(folder, { recursive: true, force: true })
}
