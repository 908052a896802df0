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
  const { server, number } = await startXvfb()
  say(`there is no display: using an invisible one (Xvfb, ${SCREEN}, display :${number})`)
  const close = () => void server.kill()
  process.once('exit', close)
  return { env: { DISPLAY: `:${number}` }, isVirtual: true, close }
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
      done({ server, number: reported.trim() })
    })
  })
}
