import { describe, expect, it } from 'vitest'

import { kk as kkNames, ru as ruNames } from '@shared/i18n/texts/paperNames.ts'
import { checkTemplate } from '@shared/papers/checkTemplate.ts'
import type { Language } from '@shared/core/bilingual.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'
import { sampleFacts } from '@shared/papers/sampleFacts.ts'
import { sampleFor } from '@shared/papers/sampleFor.ts'
import { SAMPLE_WORDS } from '@shared/papers/sampleWords.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { anOffice } from '../support/builders.ts'
import { aDraft, EXECUTOR, PAPER_KINDS } from '../support/papers.ts'

const texts = (kind: PaperKind): (typeof SHIPPED_TEMPLATES)[PaperKind]['texts'] =>
  SHIPPED_TEMPLATES[kind].texts

describe('texts of the office', () => {
  it.each(PAPER_KINDS)('the text of %s the program is delivered with passes its own check', (kind) => {
    expect(checkTemplate(kind, texts(kind))).toEqual([])
  })

  const faulty = (body: string, title = 'Заголовок'): readonly string[] =>
    checkTemplate('extension_notice', { kk: texts('extension_notice').kk, ru: { title, body } }).map(
      ({ language, kind, name }) => `${language} ${kind} ${name}`.trim(),
    )
  const whole = texts('extension_notice').ru.body

  it('names what is unknown, what belongs elsewhere, what is missing, and what is not closed', () => {
    expect(faulty(`${whole}\n{nonsense}`)).toEqual(['ru unknown nonsense'])
    expect(faulty(`${whole}\n{reasoning}`)).toEqual(['ru not_here reasoning'])
    expect(faulty(whole.replace('{courtNote}', ''))).toEqual(['ru missing courtNote'])
    expect(faulty(`${whole}\nСкобка {не закрыта`)).toEqual(['ru unclosed Скобка {не закрыта'])
    expect(faulty(`${whole}\n**жирный`)).toEqual(['ru unclosed **жирный'])
    expect(faulty(whole, ' ')).toEqual(['ru empty'])
    expect(
      checkTemplate('covering_letter', {
        ...texts('covering_letter'),
        ru: { title: 'О', body: `${texts('covering_letter').ru.body}\nСписок: {files}` },
      }).map(({ kind }) => kind),
    ).toEqual(['not_alone'])
  })

  it.each([kkNames.name, ruNames.name])('every placeholder has a name of its own', (names) => {
    const all = Object.values(names)
    expect(new Set(all).size).toBe(all.length)
    for (const name of all) expect(name).not.toMatch(/[{}*]/)
  })

  describe.each<Language>(['kk', 'ru'])('the sample in %s', (language) => {
    const shown = (kind: PaperKind): string => {
      const facts = sampleFor(sampleFacts(parseLocalDate('2026-03-17'), anOffice(), EXECUTOR), kind, language)
      return plainTextOf(composePaper(facts, aDraft(facts, kind, { language }), texts(kind)))
    }

    it.each(PAPER_KINDS)('shows %s without a gap', (kind) => {
      // The memo and the form leave lines only where a person writes.
      expect(shown(kind)).not.toContain('____________')
    })

    it('says everything in its own language', () => {
      const all = PAPER_KINDS.map(shown).join('\n')
      const other = SAMPLE_WORDS[language === 'kk' ? 'ru' : 'kk']
      expect(all).toContain(SAMPLE_WORDS[language].form.demands)
      expect(all).toContain(SAMPLE_WORDS[language].reason)
      for (const word of [other.reason, other.defects, other.what, ...other.form.attachments]) {
        expect(all).not.toContain(word)
      }
      expect(all).not.toContain(other.form.demands)
    })
  })
})
