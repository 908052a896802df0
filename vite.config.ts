import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

/**
 * The oldest runtime the code meets: development and tests may run on an older Electron than the release
 * (see ARCHITECTURE.md, "Where Electron comes from"), and the headless commands on plain Node 20.
 */
const NODE = 'node20'
const CHROME = 'chrome130'

const at = (path: string): string => resolve(import.meta.dirname, path)
const out = (path: string): string => resolve(process.env['MERZIM_OUT'] ?? at('out'), path)

const forNode = (
  input: Record<string, string>,
  format: 'es' | 'cjs',
  extension: string,
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: NODE,
    outDir: out('main'),
    emptyOutDir: false,
    rolldownOptions: {
      input,
      external: ['electron'],
      output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
    },
  },
})

/** What reads PDF runs as a program of its own, beside the bundle, and looks for its decoders under their own names. */
const PDF_FILES = {
  'pdf/pdf.worker.js': 'legacy/build/pdf.worker.min.mjs',
  'pdf/jbig2_nowasm_fallback.js': 'wasm/jbig2_nowasm_fallback.js',
  'pdf/openjpeg_nowasm_fallback.js': 'wasm/openjpeg_nowasm_fallback.js',
} as const

const pdfFiles: Plugin = {
  name: 'pdf-files',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    for (const [fileName, source] of Object.entries(PDF_FILES)) {
      const path = at(`node_modules/pdfjs-dist/${source}`)
      this.emitFile({ type: 'asset', fileName, source: readFileSync(path) })
    }
  },
}

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react(), pdfFiles],
  resolve: { alias: { '@shared': at('shared') } },
  environments: {
    client: {
      build: {
        target: CHROME,
        outDir: out('renderer'),
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        // What reads PDF is one part, loaded from the disk when a PDF is looked at.
        chunkSizeWarningLimit: 600,
        rolldownOptions: { input: { index: at('renderer/index.html'), print: at('renderer/print.html') } },
      },
    },
    main: forNode({ main: at('electron/main.ts'), headless: at('electron/headless.ts') }, 'es', 'js'),
    // A sandboxed preload script cannot be an ES module, and it may not be split into chunks.
    preload: forNode({ preload: at('electron/preload.ts') }, 'cjs', 'cjs'),
    printPreload: forNode({ printPreload: at('electron/printPreload.ts') }, 'cjs', 'cjs'),
  },
  builder: {},
})
