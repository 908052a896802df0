import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

/** What each layer may import. Anything else is a mistake, however convenient. */
const ALLOWED = {
  shared: /^(\.|zod$|@?date-fns|i18next$|@shared\/)/,
  renderer:
    /^(\.|@shared\/|react(-dom|-hook-form|-i18next|-day-picker)?(\/|$)|@fluentui\/react-|@tanstack\/react-|@hookform\/resolvers|@fontsource\/noto-sans\/|qrcode-generator$|pdfjs-dist\/|zod$|i18next$|wouter|date-fns)/,
  electron:
    /^(\.|@shared\/|node:|electron$|lowdb(\/|$)|docx$|ical\.js$|exceljs$|papaparse$|file-type$|pg$|zod$)/,
}

/** The only files that may touch Electron, so that everything else runs in plain Node. */
const MAY_USE_ELECTRON = /^electron\/(main|preload|printPreload)\.ts$|^electron\/shell\//

/**
 * The only files that may open a connection: to a printer of the office's network, to the central database, and a name in
 * this computer that keeps two programs from one folder.
 */
const MAY_USE_NETWORK =
  /^electron\/(printing\/printerLine|journal\/folderLock|exchange\/database\/pgConnection)\.ts$/
const NETWORK = /^(node:(net|tls|dgram|dns|http|https|http2)(\/|$)|pg$)/

/** Where the program's version is written; anybody may read it. */
const ABOUT = /^(\.\.\/)+package\.json$/

/** The clock and the computer's idea of languages stay out of the core and of the window: see ARCHITECTURE.md. */
const AMBIENT = /\bnew Date\(\)|\bDate\.now\(|\bIntl\.|\.toLocale[A-Z]/

const IMPORT = /(?:from|import)\s+'([^']+)'/g

function sourcesOf(layer: string): string[] {
  return readdirSync(layer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(layer, name).replaceAll('\\', '/'))
}

function violationsIn(layer: string, allowed: RegExp, path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? '')
    .filter(
      (target) =>
        !allowed.test(target) ||
        (target === 'electron' && !MAY_USE_ELECTRON.test(path)) ||
        (NETWORK.test(target) && !MAY_USE_NETWORK.test(path)) ||
        (target.startsWith('.') && !join(path, '..', target).startsWith(layer) && !ABOUT.test(target)),
    )
    .map((target) => `${path} imports ${target}`)
}

function ambientIn(path: string, text: string): string[] {
  return AMBIENT.test(text) ? [`${path} reads the clock or Intl`] : []
}

it.each(Object.entries(ALLOWED))('%s keeps to its imports', (layer, allowed) => {
  const sources = sourcesOf(layer)
  expect(sources).not.toEqual([])
  expect(sources.flatMap((path) => violationsIn(layer, allowed, path, readFileSync(path, 'utf8')))).toEqual(
    [],
  )
})

it.each(['shared', 'renderer'])('%s takes time and words from our own modules', (layer) => {
  expect(sourcesOf(layer).flatMap((path) => ambientIn(path, readFileSync(path, 'utf8')))).toEqual([])
})

it('notices a violation', () => {
  const text = `import { app } from 'electron'\nimport { x } from '../../renderer/x.ts'`
  expect(violationsIn('shared', ALLOWED.shared, 'shared/journal/fold.ts', text)).toHaveLength(2)
  expect(violationsIn('electron', ALLOWED.electron, 'electron/sync/a.ts', text)).toHaveLength(2)
  const call = `import { connect } from 'node:net'`
  expect(violationsIn('electron', ALLOWED.electron, 'electron/printing/a.ts', call)).toHaveLength(1)
  expect(ambientIn('shared/a.ts', 'const now = new Date()')).toHaveLength(1)
})
