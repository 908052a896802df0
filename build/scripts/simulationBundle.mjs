// Bundles test/simulation with the program's own code; chance and pauses come from the simulation.
import { join } from 'node:path'

import { inProject, ROOT } from './project.mjs'

const SEEDED = { 'node:crypto': 'crypto.ts', 'node:timers/promises': 'timersPromises.ts' }

/** Gives the path of a program that plain Node runs. */
export async function bundleSimulation(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: '@shared', replacement: inProject('shared') },
        ...Object.entries(SEEDED).map(([find, file]) => ({
          find,
          replacement: inProject('test', 'simulation', 'seeded', file),
        })),
      ],
    },
    ssr: { noExternal: true },
    build: { ssr: inProject('test', 'simulation', 'main.ts'), outDir, target: 'node20' },
  })
  return join(outDir, 'main.js')
}
