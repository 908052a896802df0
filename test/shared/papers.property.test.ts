import fc from 'fast-check'
import { expect, it } from 'vitest'

import { ApplicantKind, Channel, type ComplaintForm } from '@shared/complaint/form.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import { PaperLanguage } from '@shared/papers/paperKind.ts'
import { PaperModel } from '@shared/papers/paperModel.ts'
import { PLACEHOLDER_NAMES } from '@shared/papers/placeholders.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'

import { aForm, anApplicant } from '../support/builders.ts'
import { aDraft, afterSteps, aPaperFacts, PAPER_KINDS, STEPS_TO } from '../support/papers.ts'

/** What people type and paste: also braces, stars, control characters and halves of emoji. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '{number}',
    '{{number}}',
    '**',
    '$&',
    '$1',
    '<script>alert(1)</script>',
    '&lt;',
    '\u0000\u0007\u000B',
    '\uD800',
    'a\r\nb\n\nc',
    '2026 жылғы 5 наурыз',
    '=cmd()',
  ),
)

const form: fc.Arbitrary<ComplaintForm> = fc
  .record({
    kind: fc.constantFrom(...ApplicantKind.options),
    channel: fc.constantFrom(...Channel.options),
    text: hostile,
    name: hostile,
    file: hostile,
    count: fc.integer({ min: 0, max: 3 }),
    language: fc.constantFrom('kk' as const, 'ru' as const, 'other' as const),
  })
  .map(({ kind, channel, text, name, file, count, language }) =>
    aForm({
      channel,
      language,
      motives: text,
      demands: text,
      contested: [{ position: text, name }],
      attachments: Array.from({ length: count }, () => file),
      applicant: anApplicant({
        kind,
        surname: name,
        name: text,
        patronymic: name,
        entityName: text,
        street: file,
        iin: name,
        phone: text,
      }),
    }),
  )

const paper = fc.record({
  kind: fc.constantFrom(...PAPER_KINDS),
  language: fc.constantFrom(...PaperLanguage.options),
  form,
  typed: hostile,
})

it('any form gives a paper without a placeholder of the text left in it', () => {
  fc.assert(
    fc.property(paper, ({ kind, language, form: any, typed }) => {
      const facts = aPaperFacts(afterSteps(any, STEPS_TO[kind]))
      const inputs = Object.fromEntries(
        Object.keys(aDraft(facts, kind).inputs).map((name) => [name, { kk: typed, ru: typed }]),
      )
      const model = composePaper(
        facts,
        aDraft(facts, kind, { language, inputs }),
        SHIPPED_TEMPLATES[kind].texts,
      )
      expect(PaperModel.safeParse(model).success).toBe(true)
      const text = plainTextOf(model)
      // What people typed in braces stays as they typed it; nothing else may be in braces.
      const strangers = JSON.stringify([any, typed])
      for (const name of PLACEHOLDER_NAMES) {
        if (!strangers.includes(`{${name}}`)) expect(text).not.toContain(`{${name}}`)
      }
      // oxlint-disable-next-line no-control-regex -- none may reach a file
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/)
      expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/)
    }),
    { numRuns: 300 },
  )
})

it('what was typed stands on the paper as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
      (typed) => {
        const facts = aPaperFacts(afterSteps(aForm(), STEPS_TO.answer))
        const inputs = { content: { kk: typed, ru: typed } }
        const model = composePaper(
          facts,
          aDraft(facts, 'answer', { language: 'ru', inputs }),
          SHIPPED_TEMPLATES.answer.texts,
        )
        expect(plainTextOf(model)).toContain(typed.trim())
      },
    ),
  )
})
