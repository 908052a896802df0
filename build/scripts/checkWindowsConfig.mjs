// npm run check:windows: that the installer's own texts are complete and compile. Needs makensis (apt: nsis), no Windows.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { install } from './install.mjs'
import { Refusal, runScript, say } from './messages.mjs'
import { capture } from './processes.mjs'
import { inProject } from './project.mjs'

/** The language id of Kazakh in Windows. */
const KAZAKH = 1087

async function checkWindowsConfig() {
  await install()
  requireAllMessages()
  compile()
  say('the installer’s Kazakh texts are complete and compile')
}

/** electron-builder's own messages: one without a Kazakh text would be shown in English. */
function requireAllMessages() {
  const template = (name) => readText('node_modules', 'app-builder-lib', 'templates', 'nsis', name)
  const wanted = ['messages.yml', 'assistedMessages.yml'].flatMap((name) =>
    [...template(name).matchAll(/^(\w+):\s*$/gm)].map(([, key]) => key),
  )
  const given = new Set(
    [...readText('build', 'installer.nsh').matchAll(/^\s*LangString (\w+) (\d+) ".+"/gm)]
      .filter(([, , language]) => Number(language) === KAZAKH)
      .map(([, key]) => key),
  )
  const missing = wanted.filter((key) => !given.has(key))
  if (wanted.length === 0) throw new Refusal('electron-builder’s messages were not found.')
  if (missing.length > 0)
    throw new Refusal(`build/installer.nsh has no Kazakh text for: ${missing.join(', ')}`)
}

function compile() {
  const folder = mkdtempSync(join(tmpdir(), 'merzim-nsis-'))
  const output = join(folder, 'check.exe')
  try {
    const defines = [`-DOUTPUT=${output}`, `-DBUILD_RESOURCES_DIR=${inProject('build')}`]
    const { status, stdout, stderr } = capture('makensis', [
      '-WX',
      '-V2',
      ...defines,
      inProject('build', 'nsis', 'check.nsi'),
    ])
    if (status === null)
      throw new Refusal('makensis is not installed. Please run: sudo apt-get install -y nsis')
    if (status !== 0) throw new Refusal(`The installer’s texts do not compile:\n${stdout}${stderr}`)
    if (statSync(output).size === 0) throw new Refusal('makensis made an empty file.')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readText = (...parts) => readFileSync(inProject(...parts), 'utf8')

await runScript(checkWindowsConfig)
