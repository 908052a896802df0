import { inProject, readJson } from './project.mjs'
import { Refusal, say } from './messages.mjs'
import { npm, run } from './processes.mjs'

const OLDEST_NODE = [20, 19]

/** Refuses a Node.js the tools do not run on. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Refusal(
    `Node.js ${process.versions.node} is too old: ${OLDEST_NODE.join('.')} or newer is needed.`,
  )
}

/** Installs the packages of the lockfile when what lies in node_modules is not what the lockfile says. */
export async function install() {
  requireNode()
  const reason = whyInstall()
  if (reason === undefined) return
  say(`${reason}: installing the packages of package-lock.json (npm ci)`)
  const [command, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  const code = await run(command, args, { quietStdout: true })
  if (code !== 0) {
    throw new Refusal('The packages could not be installed (see above). Is the npm registry reachable?')
  }
}

/**
 * npm keeps, inside node_modules, the list of what it installed, and writes it last. Comparing the two lists finds an
 * interrupted installation as well as an old one, which the age of a file would not.
 */
function whyInstall() {
  const wanted = readJson(inProject('package-lock.json'))
  if (wanted === undefined) throw new Refusal('package-lock.json is missing.')
  const present = readJson(inProject('node_modules', '.package-lock.json'))
  if (present === undefined) return 'no packages are installed yet'
  const differs = Object.entries(wanted.packages).some(([path, entry]) =>
    isOutOfDate(path, entry, present.packages),
  )
  return differs ? 'the installed packages are not those of package-lock.json' : undefined
}

function isOutOfDate(path, entry, present) {
  if (path === '') return false
  const installed = present[path]
  // Optional packages are those of other operating systems: npm rightly leaves them out.
  if (installed === undefined) return entry.optional !== true && entry.peer !== true
  return installed.version !== entry.version
}
