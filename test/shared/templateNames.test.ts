import { expect, it } from 'vitest'

import { checkTemplate } from '@shared/papers/checkTemplate.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { textToKeep, textToShow } from '@shared/papers/templateNames.ts'

import { PAPER_KINDS } from '../support/papers.ts'

it.each(PAPER_KINDS)('%s reads in plain words and is kept as it was', (kind) => {
  const { texts } = SHIPPED_TEMPLATES[kind]
  for (const language of ['kk', 'ru'] as const) {
    const shown = textToShow(texts[language], language)
    expect(shown.title + shown.body).not.toMatch(/\{[a-zA-Z]+\}/)
    expect(textToKeep(shown, language)).toEqual(texts[language])
  }
})

it('takes a name with other spaces and capitals, and leaves a wrong one as it was typed', () => {
  const { ru, kk } = SHIPPED_TEMPLATES.memo.texts
  const typed = textToKeep({ title: ru.title, body: `${ru.body}\n{Норма  Закона} {номер жолобы}` }, 'ru')
  expect(typed.body).toContain('{legalBasis} {номер жолобы}')
  expect(checkTemplate('memo', { kk, ru: typed })).toEqual([
    { language: 'ru', kind: 'unknown', name: 'номер жолобы' },
  ])
})
