import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { plainTextOf } from '@shared/papers/plainText.ts'

import { paperDocx } from '../../electron/export/paperDocx.ts'
import { aForm, anApplicant } from '../support/builders.ts'
import { docxPart, docxText } from '../support/docxText.ts'
import { aPaper, PAPER_KINDS } from '../support/papers.ts'

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Words without spaces: Word keeps those of neighbouring pieces apart in its own way. */
const squeezed = (text: string): string => text.replaceAll(/\s/g, '')

describe('a paper as a Word file', () => {
  it.each(PAPER_KINDS)('%s has every word of the paper', async (kind) => {
    const { model } = aPaper(kind, 'both')
    const file = unescaped(docxText(await paperDocx(model, [])))
    const words = new Set(plainTextOf(model).split(/[\s,:]+/))
    expect(words.size).toBeGreaterThan(30)
    // Lines to write on are drawn, not typed.
    for (const word of words) if (!word.startsWith('___')) expect(file).toContain(word)
  })

  it('says that it is a further copy', async () => {
    const { model } = aPaper('answer', 'ru')
    expect(docxText(await paperDocx(model, ['Повторная печать № 1']))).toContain('Повторная печать № 1')
    expect(docxText(await paperDocx(model, []))).not.toContain('Повторная')
  })

  it('tells Word which language each part is in', async () => {
    const xml = docxPart(await paperDocx(aPaper('extension_notice', 'both').model, []), 'word/document.xml')
    expect(xml).toContain('w:val="kk-KZ"')
    expect(xml).toContain('w:val="ru-RU"')
  })

  it('keeps the last words with the signature, and phones and numbers in one line', async () => {
    const xml = docxPart(await paperDocx(aPaper('extension_notice', 'both').model, []), 'word/document.xml')
    const paragraphs = xml.split('</w:p>').filter((one) => /досудебном порядке|дейінгі тәртіппен/.test(one))
    expect(paragraphs.map((one) => one.includes('<w:keepNext/>'))).toEqual([false, true])
    expect(xml).toContain('<w:noBreakHyphen/>')
    expect(xml).toContain('8\u00A0(7162)\u00A0')
  })

  it('what people typed is text, never markup, by property', async () => {
    const typed = fc.oneof(
      fc.constantFrom('<w:br/>', '&amp;<b>', ']]>', '"\'', '\u0001', '</w:t></w:r>'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const form = aForm({ demands: `начало${text}конец`, applicant: anApplicant({ surname: `А${text}` }) })
        const { model } = aPaper('covering_letter', 'ru', form)
        const file = await paperDocx(model, [])
        const xml = docxPart(file, 'word/document.xml')
        expect(wellFormed(xml)).toBe(true)
        const wanted =
          plainTextOf(model)
            .split('\n')
            .find((line) => line.includes('начало')) ?? ''
        expect(squeezed(unescaped(docxText(file)))).toContain(squeezed(wanted))
      }),
      { numRuns: 60 },
    )
  })
})

/** Every tag is closed in its turn, and nothing stands in the text that XML forbids. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name, rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:[^>"]|"[^"]*")*)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else if (!rest.endsWith('/')) open.push(name ?? '')
  }
  // oxlint-disable-next-line no-control-regex -- what must not be there
  return open.length === 0 && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?![a-z#])/.test(xml)
}
