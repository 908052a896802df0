// A PostgreSQL server of the test's own: own data, own port, own certificates. It never touches the machine's server.
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const NOBODY = 65_534
const LEAST_VERSION = 15
const READY_LIMIT_MS = 30_000

export type PostgresServer = {
  readonly port: number
  /** Where it listens for its superuser `owner`, and a folder it can write to. */
  readonly folder: string
  /** Certificate (PEM) of the centre that vouches for the server, and of one that does not. */
  readonly ca: string
  readonly otherCa: string
  /** Runs SQL as the superuser. */
  readonly sql: (text: string, database?: string) => Promise<string>
  /** Stops at once, as a server that is restarted does, and starts again. */
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Where the server's programs are; null where there is none of at least version 15. */
function programs(): string | null {
  if (process.platform !== 'linux') return null
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const folders = [
    ...versions.toSorted((a, b) => b - a).map((version) => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && isNewEnough(folder)) ?? null
}

function requirePrograms(): string {
  const bin = programs()
  if (bin === null) throw new Error('there is no PostgreSQL server here')
  return bin
}

function isNewEnough(folder: string): boolean {
  try {
    const text = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
    return Number(/ (\d+)/.exec(text)?.[1]) >= LEAST_VERSION
  } catch {
    return false
  }
}

/** False where the machine has no server to start; tests of it are skipped then. */
export const hasPostgres = (): boolean => programs() !== null && existsSync('/usr/bin/openssl')

/**
 * Starts a server that answers at localhost, encrypted and not, and asks everybody but its superuser for a password.
 * @param flushes whether it waits for its disk as a server of a region does; tests do not need it
 */
export async function startPostgres(flushes = false): Promise<PostgresServer> {
  const bin = requirePrograms()
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  const folder = await mkdtemp(join(tmpdir(), 'merzim-pg-'))
  const data = join(folder, 'data')
  await makeCertificates(folder)
  if (user.uid !== undefined)
    for (const path of [folder, ...(await paths(folder))]) await chown(path, NOBODY, NOBODY)
  const env = { PATH: `${bin}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8', HOME: folder }
  const tool = async (name: string, args: readonly string[]): Promise<string> =>
    (await run(join(bin, name), [...args], { ...user, env, cwd: folder })).stdout
  await tool('initdb', ['-D', data, '-U', 'owner', '-E', 'UTF8', '--no-sync', '-A', 'trust'])
  const port = await freePort()
  await configure(folder, data, port, flushes)
  let server: ChildProcess | null = null

  async function start(): Promise<void> {
    server = spawn(join(bin, 'postgres'), ['-D', data], { ...user, env, cwd: folder, stdio: 'ignore' })
    const limit = performance.now() + READY_LIMIT_MS
    while (!(await isReady())) {
      if (performance.now() > limit) throw new Error('the server does not answer')
      await delay(50)
    }
  }
  const isReady = (): Promise<boolean> =>
    sql('select 1').then(
      () => true,
      () => false,
    )
  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null) return
    const ended = once(server, 'exit')
    // Immediately: nobody is told goodbye.
    server.kill('SIGQUIT')
    await ended
  }
  const sql = (text: string, database = 'postgres'): Promise<string> =>
    tool('psql', [
      '-h',
      folder,
      '-p',
      String(port),
      '-U',
      'owner',
      '-d',
      database,
      '-v',
      'ON_ERROR_STOP=1',
      '-qtAc',
      text,
    ])

  await start()
  return {
    port,
    folder,
    ca: await readFile(join(folder, 'ca.crt'), 'utf8'),
    otherCa: await readFile(join(folder, 'other.crt'), 'utf8'),
    sql,
    start,
    stop,
    async close() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function configure(folder: string, data: string, port: number, flushes: boolean): Promise<void> {
  const settings = {
    port,
    listen_addresses: `'127.0.0.1'`,
    unix_socket_directories: `'${folder}'`,
    fsync: flushes ? 'on' : 'off',
    ssl: 'on',
    ssl_cert_file: `'${folder}/server.crt'`,
    ssl_key_file: `'${folder}/server.key'`,
    password_encryption: `'scram-sha-256'`,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
  await writeFile(join(data, 'postgresql.auto.conf'), lines.join(''))
  await writeFile(
    join(data, 'pg_hba.conf'),
    [
      'local all owner trust',
      'host all barred all reject',
      'host all all 127.0.0.1/32 scram-sha-256',
      '',
    ].join('\n'),
  )
}

/** Two centres, and a certificate of the first for a server named `localhost`: not for its number. */
async function makeCertificates(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const openssl = (...args: readonly string[]) => run('/usr/bin/openssl', [...args], { cwd: folder })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  for (const name of ['ca', 'other']) {
    await openssl(
      'req',
      '-x509',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
    )
  }
  await openssl('req', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=server')
  await writeFile(join(folder, 'names'), 'subjectAltName=DNS:localhost\n')
  const sign = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names']
  await openssl('x509', '-req', '-in', 'server.csr', '-out', 'server.crt', ...sign)
  await chmod(join(folder, 'server.key'), 0o600)
}

const paths = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).map((name) => join(folder, name))

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
