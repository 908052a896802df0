import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import type { BenchContext } from './bench.ts'

/** The day after the last one any bench writes on; the demonstration counts as made today, so it is not made anew. */
const NOW = '2026-11-24T10:00'
const DEMO_MARK = { demo: true, today: NOW.slice(0, 10) }

/**
 * The least a program of Electron does: a window of the same size, with the same locks, that shows nothing. It stops the
 * clock where the program does (`electron/shell/picture.ts`): two frames after its content is there, with the screen
 * captured and not yet compressed, since the picture of an empty page is compressed many times faster.
 */
const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron')
const { openSync, writeFileSync } = require('node:fs')
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  await window.loadFile('empty.html')
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))',
  )
  const image = await window.webContents.capturePage()
  const file = openSync(process.env.MERZIM_SCREENSHOT, 'w')
  writeFileSync(file, image.toPNG())
  window.close()
})
`

/** Starts programs; milliseconds from the start of the process to the first screen. */
export type Starter = {
  empty(): Promise<number>
  app(complaints: number, screen: 'sign-in' | 'today'): Promise<number>
}

/** Null where there is no Electron to start. */
export async function prepareStart({ folder, demo, note }: BenchContext): Promise<Starter | null> {
  const electron = process.env['MERZIM_E2E_ELECTRON']
  if (!electron) {
    note('  without Electron')
    return null
  }
  const place = await folder('start')
  const picture = join(place, 'picture.png')
  const empty = await folder('start-empty')
  await writeFile(join(empty, 'main.cjs'), EMPTY_MAIN)
  await writeFile(join(empty, 'package.json'), '{ "name": "empty", "main": "main.cjs" }')
  await writeFile(join(empty, 'empty.html'), '<!doctype html><title>Empty</title><p>Empty</p>')
  const main = resolve(process.env['MERZIM_E2E_OUT'] ?? 'out', 'main', 'main.js')
  const run = (args: readonly string[], userData: string): Promise<number> =>
    timeToPicture(electron, ['--no-sandbox', ...args], picture, {
      MERZIM_USER_DATA: userData,
      MERZIM_NOW: NOW,
    })
  return {
    empty: () => run([`--user-data-dir=${join(place, 'empty')}`, empty], place),
    async app(complaints, screen) {
      const userData = await dataOf(await folder(`start-${complaints}`), await demo(complaints))
      return run(screen === 'today' ? [main, '--demo'] : [main], userData)
    },
  }
}

async function dataOf(userData: string, data: string): Promise<string> {
  await writeFile(join(data, 'demo.json'), JSON.stringify(DEMO_MARK))
  await rm(join(userData, 'data'), { force: true })
  await symlink(data, join(userData, 'data'), 'junction')
  return userData
}

async function timeToPicture(
  program: string,
  args: readonly string[],
  picture: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  await rm(picture, { force: true })
  const watcher = watch(dirname(picture))
  const start = performance.now()
  const child = spawn(program, args, {
    env: { ...process.env, ...env, MERZIM_SCREENSHOT: picture },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const drawn = new Promise<number>((done) => {
    watcher.on('change', (_event, name) => {
      if (String(name) === basename(picture)) done(performance.now() - start)
    })
  })
  const ms = await Promise.race([drawn, ended.then(() => null)])
  watcher.close()
  await ended
  if (ms === null) throw new Error(`${program} ${args.join(' ')} ended without showing anything`)
  return ms
}
