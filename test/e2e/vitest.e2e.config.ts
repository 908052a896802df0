import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

/** The tests in the real window: one after another, since they share the screen and the print server. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: { '@shared': fileURLToPath(new URL('../../shared', import.meta.url)) } },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    // Generous: a busy build server is slow, and a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A window that lost the race for the focus once says nothing about the app; twice it does.
    retry: process.env['CI'] ? 1 : 0,
  },
})
