import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'

import { anOperator } from '../support/builders.ts'
import { PaperDesk } from '../support/paperDesk.ts'

const TEXT = SHIPPED_TEMPLATES.extension_notice.texts

let desk: PaperDesk

beforeEach(async () => {
  desk = await PaperDesk.open()
})

afterEach(() => desk.close())

describe('texts of the office', () => {
  it('are saved by the head alone, checked once more, kept in their history and taken back', async () => {
    const kind = 'extension_notice'
    const texts = { ...TEXT, kk: { ...TEXT.kk, title: 'Ұзарту туралы' } }
    await desk.must('papers.save-template', { kind, texts })
    expect((await desk.view()).templates[kind]).toEqual({ texts, version: { source: 'office', version: 1 } })
    const faulty = { ...TEXT, ru: { title: 'О', body: '{nonsense}' } }
    expect(await desk.ask('papers.save-template', { kind, texts: faulty })).toMatchObject({
      error: { code: 'invalid-input', fields: { 'texts.ru': 'unknown' } },
    })
    await desk.must('papers.save-template', { kind, texts: null })
    expect((await desk.view()).templates[kind].version).toEqual({ source: 'shipped', version: 1 })
    expect(await desk.must('papers.template-history', { kind })).toMatchObject([
      { version: 2, texts: null, by: 'Жүнісова А. Қ.' },
      { version: 1, texts },
    ])
    desk.office.parts.session.enter(anOperator({ id: 'registrar-1', role: 'registrar' }))
    expect(await desk.codeOf('papers.save-template', { kind, texts })).toBe('not-allowed')
  })

  it('numbers follow the pattern of the office', async () => {
    const letterhead = { kk: 'БІРІНШІ\nЕКІНШІ', ru: '' }
    await desk.must('papers.save-settings', { numberPattern: '03-14/{n}-{yy}', letterhead })
    expect((await desk.view()).nextNumber).toBe('03-14/1-26')
    await desk.issue('extension_notice', { language: 'kk' })
    expect(desk.printed()[0]?.text).toContain('БІРІНШІ ЕКІНШІ')
    expect(await desk.codeOf('papers.save-settings', { numberPattern: '03-14', letterhead })).toBe(
      'invalid-input',
    )
    expect((await desk.must('papers.templates', undefined)).settings.numberPattern).toBe('03-14/{n}-{yy}')
  })
})
