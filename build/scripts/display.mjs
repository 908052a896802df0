import { spawn } from 'node:child_process'

import { Refusal, say } from './messages.mjs'
import { hasDisplay } from './systemPackages.mjs'

/** The smallest screen the program is made for. */
const SCREEN = '1366x768x24'
const START_LIMIT_MS = 15_000

/**
 * Gives a display to work with: the user's own, or an invisible one (Xvfb) where there is none.
 * @returns {Promise<{ env: Record<string, string>, isVirtual: boolean, close: () => void }>} env for programs that open
 *   a window; close ends the invisible display
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: {}, isVirtual: false, close: () => undefined }
  const { server, name } = await startXvfb()
  say(`there is no display: using an invisible one (Xvfb, ${SCREEN}, display ${name})`)
  const close = () => void server.kill()
  process.once('exit', close)
  return { env: { DISPLAY: name }, isVirtual: true, close }
}

/**
 * Displays for windows that are open at the same time and must not take the focus from each other: the user's own and no
 * other, or that many invisible ones. The variable MERZIM_E2E_DISPLAYS names them.
 */
export async function openDisplays(count) {
  if (hasDisplay()) return openDisplay()
  const displays = []
  const close = () => displays.forEach((display) => display.close())
  try {
    while (displays.length < count) displays.push(await openDisplay())
  } catch (error) {
    close()
    throw error
  }
  const names = displays.map(({ env }) => env.DISPLAY)
  return { env: { DISPLAY: names[0], MERZIM_E2E_DISPLAYS: names.join(',') }, isVirtual: true, close }
}

/** Xvfb picks a free display number itself and reports it on the file descriptor we name: no guessing, no waiting. */
function startXvfb() {
  return new Promise((done, refuse) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    const fail = (why) => {
      server.kill()
      refuse(new Refusal(`There is no display, and the invisible one (Xvfb) did not start: ${why}`))
    }
    const limit = setTimeout(() => fail('no answer'), START_LIMIT_MS)
    server.stderr.on('data', (chunk) => (complaint += chunk))
    server.once('error', (error) => fail(error.message))
    server.once('exit', () => fail(complaint.trim() || 'it ended at once'))
    let reported = ''
    server.stdio[3].on('data', (chunk) => {
      reported += chunk
      if (!reported.includes('\n')) return
      clearTimeout(limit)
      server.removeAllListeners('exit')
      server.unref()
      done({ server, name: `:${reported.trim()}` })
    })
  })
}
