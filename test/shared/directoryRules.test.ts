import { expect, it } from 'vitest'

import { Workstation } from '@shared/directory/office.ts'
import { namesOf, passwordProblem } from '@shared/directory/passwordRules.ts'
import { changesBetween } from '@shared/directory/recordChanges.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'

import { aProvider } from '../support/builders.ts'

it.each([
  ['k1', 'К1'],
  [' K 1 ', 'К1'],
  ['ак12', 'АК12'],
  ['aE2', 'АЕ2'],
])('folds the mark %o to %o, whichever layout it was typed on', (typed, mark) => {
  expect(foldMark(typed)).toBe(mark)
  expect(Workstation.shape.mark.safeParse(mark).success).toBe(true)
})

it('leaves letters alone that look like no Cyrillic one', () => {
  expect(foldMark('d1')).toBe('D1')
})

it.each([
  ['12345', 'short'],
  ['123456', 'simple'],
  ['876543', 'simple'],
  ['йцукен', 'simple'],
  ['QWERTY', 'simple'],
  ['аааааа', 'simple'],
  ['481516', null],
  ['көктем-26', null],
])('judges the password %o: %o', (password, problem) => {
  expect(passwordProblem(password)).toBe(problem)
})

it('finds a name of the owner in a password, whether his names are known apart or in one text', () => {
  const apart = namesOf('Ән Сейіт', 'Айгүл', '')
  for (const names of [apart, namesOf('Ән Сейіт Айгүл')]) {
    expect(passwordProblem('СЕЙІТ-26', names)).toBe('named')
    expect(passwordProblem('әнші-2026', names)).toBeNull()
  }
})

it('tells what differs between two versions of a record, by path', () => {
  const after = aProvider({ name: { ...aProvider().name, ru: 'Новое имя' }, mayExtend: false })
  expect(changesBetween(aProvider(), after)).toEqual([
    { field: 'name.ru', before: aProvider().name.ru, after: 'Новое имя' },
    { field: 'mayExtend', before: 'true', after: 'false' },
  ])
  expect(changesBetween(after, after)).toEqual([])
})

it('tells everything a new record has, but its id', () => {
  const fields = changesBetween(null, aProvider()).map(({ field }) => field)
  expect(fields).toContain('shortName.kk')
  expect(fields).not.toContain('id')
})
