import { expect, it } from 'vitest'

import { withSoftHyphens } from '@shared/i18n/hyphens.ts'

const shown = (text: string): string => withSoftHyphens(text).replaceAll('\u00AD', '-')

it('parts long words between syllables', () => {
  expect(shown('Международный женский день')).toBe('Меж-ду-на-род-ный женский день')
  expect(shown('Халықаралық әйелдер күні')).toBe('Ха-лы-қа-ра-лық әйелдер күні')
})

it('leaves short words and numbers whole', () => {
  expect(shown('Наурыз мейрамы (21.03 күнінен)')).toBe('Наурыз мейрамы (21.03 күнінен)')
})
