import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const END_TO_END = join(import.meta.dirname, 'e2e')

/** The rules of the newer text (N) and of the older one (A). */
const RULES = [...numbered('N', 9), ...numbered('A', 12)]

it('every rule is proved through the real window by a test that names it', async () => {
  const files = (await readdir(END_TO_END)).filter((name) => name.endsWith('.e2e.ts'))
  const sources = await Promise.all(files.map((name) => readFile(join(END_TO_END, name), 'utf8')))
  const proved = new Set(sources.flatMap(rulesOfTests))
  expect(RULES).toHaveLength(21)
  expect(RULES.filter((rule) => !proved.has(rule))).toEqual([])
})

it('a rule counts only where the name of a test begins with it or lists it', () => {
  const source = [
    '// N-01 in a comment proves nothing',
    "it('N-02, A-03 proves two', async () => {",
    "  await textbox('N-04').fill('')",
    '})',
    "describe('A-05 in the name of a group', () => {})",
  ].join('\n')
  expect(rulesOfTests(source)).toEqual(['N-02', 'A-03'])
})

function rulesOfTests(source: string): readonly string[] {
  const names = [...source.matchAll(/^\s*it\('([^']*)'/gm)].map(([, name = '']) => name)
  return names.flatMap((name) => name.match(/\b[NA]-\d\d\b/g) ?? [])
}

function numbered(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `${letter}-${String(n + 1).padStart(2, '0')}`)
}
