import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

/** An import that is there when the program runs; not one of types alone, nor one that loads later. */
const IMPORT = /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/gm

/** The packages and files that are read before `entry` has been evaluated. */
function readWith(entry: string): { readonly files: Set<string>; readonly packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !existsSync(file)) continue
    files.add(file)
    if (!/\.tsx?$/.test(file)) continue
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (target.startsWith('.')) waiting.push(join(file, '..', target))
      else if (target.startsWith('@shared/')) waiting.push(target.replace('@', ''))
      else packages.add(target)
    }
  }
  return { files, packages }
}

/** The start was measured with these out of the way: see ARCHITECTURE.md, "Measured". */
const HEAVY =
  /^(zod|exceljs|papaparse|file-type|react-hook-form|react-day-picker|@fluentui\/react-components)(\/|$)/
const heavyIn = (packages: Iterable<string>): string[] => [...packages].filter((one) => HEAVY.test(one))

it('the sign-in is painted without the component library, the schemas and the texts of the desk', () => {
  const { files, packages } = readWith('renderer/main.tsx')
  expect(files).toContain('renderer/features/session/SignInPage.tsx')
  expect(heavyIn(packages)).toEqual([])
  const texts = [...files]
    .filter((file) => file.startsWith('shared/i18n/texts/'))
    .map((file) => file.slice(18))
  expect(texts.toSorted()).toEqual([
    'common.ts',
    'dataErrors.ts',
    'errors.ts',
    'errorsOfFiles.ts',
    'exchangeErrors.ts',
    'keyErrors.ts',
    'refusals.ts',
    'regionErrors.ts',
    'session.ts',
    'shell.ts',
  ])
})

it('the window is opened before the register is loaded', () => {
  const { files, packages } = readWith('electron/main.ts')
  expect(files).toContain('electron/shell/window.ts')
  expect(heavyIn(packages)).toEqual([])
  expect([...files].filter((file) => file.startsWith('electron/journal/'))).toEqual([])
})

it('notices what would slow the start down', () => {
  const desk = readWith('renderer/app/Desk.tsx')
  expect(heavyIn(desk.packages)).toContain('@fluentui/react-components')
  expect(heavyIn(readWith('electron/compose.ts').packages)).toContain('zod')
})
