import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { expect, it } from 'vitest'

// A screen's stylesheet is loaded when the screen is first opened and stays. Were two of them to style the same selector,
// a screen's look would depend on where the clerk had been before.

type Sheets = ReadonlyMap<string, string>

const COMMENT = /\/\*[\s\S]*?\*\//g
const CLASS = /\.([a-zA-Z][\w-]*)/g

/** Every stylesheet of the window by its path. */
function sheetsOf(folder: string): Sheets {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  return new Map(
    names.map((name) => {
      const path = join(folder, name).replaceAll('\\', '/')
      return [path, readFileSync(path, 'utf8').replaceAll(COMMENT, '')]
    }),
  )
}

const classesIn = (text: string): string[] => [...text.matchAll(CLASS)].map((match) => match[1] ?? '')

/** The selectors of a stylesheet, each with those it is nested in. */
function selectorsIn(text: string): string[] {
  const around: string[] = []
  const selectors: string[] = []
  for (const [, head = '', mark] of text.matchAll(/([^{};]*)([{};])/g)) {
    if (mark === '}') around.pop()
    if (mark !== '{') continue
    const isRule = !/^@|^(from|to|[\d.]+%)/.test(head.trim())
    if (isRule) selectors.push(...head.split(/,(?![^(]*\))/).map((one) => [...around, one.trim()].join(' ')))
    around.push(isRule ? head.trim() : '')
  }
  return selectors.map((selector) => selector.trim())
}

/** Selectors of a screen that name no class of its own. */
function leaksIn(sheets: Sheets): string[] {
  const namedIn = [...sheets.values()].map((text) => new Set(classesIn(text)))
  const isOwn = (name: string): boolean =>
    !name.startsWith('fui-') && namedIn.filter((names) => names.has(name)).length === 1
  return [...sheets]
    .filter(([path]) => path.includes('/features/'))
    .flatMap(([path, text]) =>
      selectorsIn(text)
        .filter((selector) => !classesIn(selector).some(isOwn))
        .map((selector) => `${basename(path)}: ${selector}`),
    )
}

it('a stylesheet of one screen styles nothing of another', () => {
  expect(leaksIn(sheetsOf('renderer'))).toEqual([])
})

it('the check finds a selector that two screens share', () => {
  const sheets = new Map([
    ['x/features/a/a.css', '.page { .lay { color: red } }\n.lay { display: grid }'],
    ['x/features/b/b.css', '.board .lay, .lay .b { gap: 1px }\n@media print { .lay { gap: 0 } }'],
  ])
  expect(leaksIn(sheets)).toEqual(['a.css: .lay', 'b.css: .lay'])
})
