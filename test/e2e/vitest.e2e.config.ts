import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

/** How many windows may be open at a time: one a display, since two on one screen take the focus from each other. */
const displays = (process.env['MERZIM_E2E_DISPLAYS'] ?? '').split(',').length

/** The tests in the real window. Each file has its own data folder and print server; the screen is what it may not share. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: displays > 1,
    maxWorkers: displays,
    // Generous: a busy build server is slow, and a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A window that lost the race for the focus once says nothing about the app; twice it does.
    retry: process.env['CI'] ? 1 : 0,
  },
})
