// npm run bench: the measurements of test/bench, bundled so that plain Node runs them.
import { ensureBuilt } from './builtApp.mjs'
import { openDisplay } from './display.mjs'
import { runScript } from './messages.mjs'
import { prepare } from './prepare.mjs'
import { run } from './processes.mjs'
import { inOut, inProject, OUT, ROOT } from './project.mjs'
import { executableIn } from './runtime/executable.mjs'

async function bench() {
  const { dist } = await prepare({ forTests: false })
  await ensureBuilt()
  await bundle()
  const display = await openDisplay()
  try {
    const env = { ...display.env, MERZIM_E2E_ELECTRON: executableIn(dist), MERZIM_E2E_OUT: OUT }
    return await run(process.execPath, ['--expose-gc', inOut('bench', 'main.js'), ...process.argv.slice(2)], {
      env,
    })
  } finally {
    display.close()
  }
}

async function bundle() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@shared': inProject('shared') } },
    // The peers that are measured against, and the driver of the window, stay as they are installed.
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core', 'pg-native'] },
    build: {
      ssr: inProject('test', 'bench', 'main.ts'),
      outDir: inOut('bench'),
      emptyOutDir: true,
      target: 'node20',
    },
  })
}

await runScript(bench)
