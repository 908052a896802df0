// Loads the app whose folder or main file stands on the command line, as the official Electron's own default_app does;
// the registry's Electron has none. An ES module on purpose: Electron waits for its top-level await before it says
// `ready`, so the app can still call what must be called before (protocol.registerSchemesAsPrivileged).
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { app } from 'electron'

const require = createRequire(join(process.cwd(), 'main'))
const { target, preloadFiles } = readCommandLine(process.argv.slice(1))
if (target === undefined) {
  console.error('usage: electron [options] <app folder | main file>')
  process.exit(1)
}
for (const file of preloadFiles) require(file)
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
try {
  await import(pathToFileURL(describeApp(resolve(target))).toString())
} catch (error) {
  console.error('The app threw an error while it was loaded\n', error)
  process.exit(1)
}

function readCommandLine(args) {
  const preloads = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]
    if (arg === '--version' || arg === '-v') answer(`v${process.versions.electron}`)
    if (arg === '--abi' || arg === '-a') answer(process.versions.modules)
    if (arg === '-r' || arg === '--require') preloads.push(args[++at])
    else if (arg.startsWith('--app=')) return { target: arg.slice('--app='.length), preloadFiles: preloads }
    else if (!arg.startsWith('-')) return { target: arg, preloadFiles: preloads }
  }
  return { target: undefined, preloadFiles: preloads }
}

function answer(text) {
  console.log(text)
  process.exit(0)
}

/** Tells Electron the app's name, version and path, and returns its main file. */
function describeApp(folder) {
  const main = require.resolve(folder)
  const packageFile = join(folder, 'package.json')
  if (!existsSync(packageFile)) {
    app.setAppPath(dirname(main))
    return main
  }
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(packageFile, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
  return main
}
