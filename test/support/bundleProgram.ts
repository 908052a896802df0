import { basename, join, resolve } from 'node:path'

import { build } from 'vite'

/** Bundles a program of the tests, so that plain Node runs it as a process that can be killed. Gives its path. */
export async function bundleProgram(source: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('shared') } },
    ssr: { noExternal: true },
    build: { ssr: resolve(source), outDir, target: 'node20' },
  })
  return join(outDir, `${basename(source, '.ts')}.js`)
}
