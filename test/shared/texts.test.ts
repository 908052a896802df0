import { expect, it } from 'vitest'

import { resources } from '@shared/i18n/resources.ts'

const PLACEHOLDER = /\{\{\w+\}\}/g

/** Every text of the program by its path. */
function textsOf(texts: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? [...textsOf(value, `${prefix}${key}.`)]
        : [[prefix + key, String(value)] as const],
    ),
  )
}

const ru = textsOf(resources.ru)
const kk = textsOf(resources.kk)

it('has the same texts in both languages, none of them empty', () => {
  expect([...kk.keys()].sort()).toEqual([...ru.keys()].sort())
  expect([...ru, ...kk].filter(([, text]) => text.trim() === '')).toEqual([])
})

it('asks for the same placeholders in both languages', () => {
  const asked = (text = ''): string[] => [...new Set(text.match(PLACEHOLDER))].sort()
  const differing = [...ru.keys()].filter((key) => asked(ru.get(key)).join() !== asked(kk.get(key)).join())
  expect(differing).toEqual([])
})
