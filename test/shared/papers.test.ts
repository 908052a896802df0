import { describe, expect, it } from 'vitest'

import { composePaper } from '@shared/papers/composePaper.ts'
import { issuePaper, missingInputs } from '@shared/papers/issuePaper.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { aForm, anApplicant } from '../support/builders.ts'
import { aDraft, afterSteps, aPaper, aPaperFacts, PAPER_KINDS, STEPS_TO, TYPED } from '../support/papers.ts'

const texts = (kind: PaperKind): (typeof SHIPPED_TEMPLATES)[PaperKind]['texts'] =>
  SHIPPED_TEMPLATES[kind].texts
const said = (kind: PaperKind, language: 'kk' | 'ru' | 'both'): string =>
  plainTextOf(aPaper(kind, language).model)

const COURT = {
  kk: 'Егер заңда өзгеше көзделмесе, сотқа жүгінуге сотқа дейінгі тәртіппен шағым жасалғаннан кейін жол беріледі',
  ru: 'Если иное не предусмотрено законом, обращение в суд допускается после обжалования в досудебном порядке',
}
/** Letters to the applicant, of which the law says more than of the others. */
const TO_APPLICANT = [
  'satisfaction_notice',
  'extension_notice',
  'decision',
  'answer',
  'correction_notice',
  'return_notice',
  'leave_notice',
  'redirection_notice',
  'termination_notice',
] as const

describe.each(['kk', 'ru'] as const)('what the law wants on the letters, %s', (language) => {
  it.each(TO_APPLICANT)('N-09 %s says how to go to court', (kind) => {
    expect(said(kind, language)).toContain(COURT[language])
  })

  it.each(TO_APPLICANT)('%s names the complaint and the law in the wording of its time', (kind) => {
    const paper = said(kind, language)
    expect(paper).toContain('К1-26-0406')
    expect(paper).toContain(language === 'kk' ? 'әлеуметтік жауапкершілігі бар' : 'социально ответственных')
  })

  it('N-01, A-02, A-12 the memo has every phone and address', () => {
    const memo = said('memo', language)
    for (const part of ['1414', '8-800-080-7777', '8 (7162) 29-72-23', '8 (7162) 25-10-11', '309', '83']) {
      expect(memo).toContain(part)
    }
    expect(memo).toContain(COURT[language])
  })
})

describe('the letters of the procedure', () => {
  it('N-03 the covering letter goes to the reviewing body with the list of files', () => {
    const { model } = aPaper('covering_letter', 'ru')
    expect(model.addressee).toEqual(['Департамент по Акмолинской области'])
    expect(model.parts[0]?.blocks.find(({ kind }) => kind === 'list')).toEqual({
      kind: 'list',
      items: ['Жалоба, 2 л.', 'Справка о доходах, 3 л.', 'Материалы изучены.', 'Срок нарушен.'],
    })
  })

  it('N-04 the notice of full satisfaction names day and document, and says that nothing is forwarded', () => {
    expect(said('satisfaction_notice', 'ru')).toMatch(
      /19 марта 2026 года принято решение, полностью удовлетворяющее.*118-Ө/,
    )
    expect(said('satisfaction_notice', 'ru')).toContain('в течение 3 рабочих дней')
  })

  it('N-07, N-08 the notice of extension says until when, by how much and why, in the form of the filing', () => {
    const russian = said('extension_notice', 'both')
    expect(russian).toContain('продлён на 10 (десять) рабочих дней, до 10 апреля 2026 года')
    expect(russian).toContain('Первоначальный срок: 27 марта 2026 года')
    expect(russian).toContain('проверки по жалобе с выездом на место')
    expect(russian).toContain('10 (он) жұмыс күніне, 2026 жылғы 10 сәуірге дейін')
    expect(russian).toContain('2026 жылғы 20 наурызда қабылданды')
    expect(aPaper('extension_notice', 'ru').model.footer.right).toEqual([
      'Уведомить до: 30.03.2026',
      'Форма: письменная',
    ])
    const portal = aPaper('extension_notice', 'kk', aForm({ channel: 'portal' })).model
    expect(portal.footer.right.at(-1)).toBe('Нысаны: электрондық')
  })

  it('art. 101: the decision has date, body, applicant with IIN, the act, the essence and the reasoning', () => {
    const paper = said('decision', 'ru')
    for (const part of [
      '№ 15-Ш',
      '2 апреля 2026 года',
      'Департамент по Акмолинской области',
      'Өтегенова Гүлнұр Сәкенқызы, ИИН 900101300007',
      'Краткое содержание обжалуемого акта',
      'Суть жалобы',
      'Материалы изучены.',
      'Отменить административный акт.',
      'К дисциплинарной ответственности привлечено лиц: 2.',
    ]) {
      expect(paper.replaceAll('\u00A0', ' ')).toContain(part)
    }
  })

  it('art. 101: without the reasoning no decision is issued', () => {
    const { facts } = aPaper('decision', 'both')
    const draft = aDraft(facts, 'decision', { language: 'both', inputs: { act: TYPED, essence: TYPED } })
    expect(missingInputs(draft)).toEqual(['inputs.reasoning.kk', 'inputs.reasoning.ru'])
    const order = { paperId: 'p', facts, draft, template: template('decision') }
    const complaint = afterSteps(aForm(), STEPS_TO.decision)
    expect(issuePaper({ ...order, complaint })).toMatchObject({ error: { code: 'paper-incomplete' } })
    expect(
      missingInputs({ ...draft, language: 'ru', inputs: { ...draft.inputs, reasoning: TYPED } }),
    ).toEqual([])
  })

  it('art. 64(6) the notice says what is lacking and until when', () => {
    expect(said('correction_notice', 'ru')).toContain('до 25 марта 2026 года')
    expect(said('correction_notice', 'kk')).toContain('2026 жылғы 25 наурызға дейін')
    expect(said('correction_notice', 'ru')).toContain('Нет подписи и почтового адреса')
  })

  it('art. 64(7), 95, 65, 70: each notice says why', () => {
    expect(said('return_notice', 'ru')).toContain('оскорбительные выражения. Оскорбления работника.')
    expect(said('leave_notice', 'ru')).toContain(
      'административный иск, он находится в производстве суда. Дело № 1.',
    )
    expect(said('redirection_notice', 'ru')).toContain('Направлена часть жалобы: о ремонте дороги.')
    expect(said('redirection_letter', 'ru')).toContain('Управление строительства')
    expect(said('redirection_letter', 'ru')).not.toContain('Направлена часть')
    expect(said('termination_notice', 'ru')).toContain('Заявитель умер.')
  })

  it('A-01 a complaint to the akim names him as the office writes him, else in the words of the law', () => {
    const form = aForm({ addressee: 'akim' })
    const { draft, facts } = aPaper('complaint_form', 'ru', form)
    const named = { ...facts, akim: { kk: 'Ақмола облысының әкіміне', ru: 'Акиму Акмолинской области' } }
    const to = (from: typeof facts): unknown =>
      composePaper(from, draft, texts('complaint_form')).addressee[0]
    expect(to(named)).toBe('Акиму Акмолинской области')
    expect(to(facts)).toBe('Акиму соответствующей административно-территориальной единицы')
  })

  it('A-06, A-07 the form for signature has everything that was told, and lines where nothing was', () => {
    const paper = said('complaint_form', 'ru')
    for (const part of [
      'Өтегенова Гүлнұр Сәкенқызы',
      'ИИН 900101300007',
      'Кәрімов Ж. Б.',
      'Справка о доходах',
    ])
      expect(paper).toContain(part)
    const untold = aForm({
      motives: '',
      demands: '',
      attachments: [],
      applicant: anApplicant({ surname: '' }),
    })
    const { model } = aPaper('complaint_form', 'kk', untold)
    expect(model.parts[0]?.blocks.filter(({ kind }) => kind === 'blank')).toHaveLength(3)
  })

  it('a complaint of the time before the Code names the law it was registered under', () => {
    const old = aForm({ receivedAt: parseLocalDateTime('2020-03-17T10:42') })
    const complaint = afterSteps(old, [])
    const facts = aPaperFacts(complaint)
    const draft = aDraft(facts, 'memo', { language: 'ru' })
    expect(plainTextOf(composePaper(facts, draft, texts('memo')))).toContain('12 января 2007 года')
  })

  it('two languages share a sheet, Kazakh first; one language stands alone', () => {
    expect(aPaper('answer', 'both').model.parts.map(({ language }) => language)).toEqual(['kk', 'ru'])
    expect(aPaper('answer', 'both').model.reference[0]?.[0]).toBe('Шығ. № / Исх. №\u00A0')
    expect(aPaper('answer', 'ru').model.reference[0]?.[0]).toBe('Исх. №\u00A0')
  })

  it.each([
    ['Сәкенқызы', '', 'Уважаемая Гүлнұр Сәкенқызы!'],
    ['Сергеевич', '', 'Уважаемый Гүлнұр Сергеевич!'],
    ['', '900101300007', 'Уважаемый Гүлнұр!'],
    ['', '', 'Уважаемый(-ая) Гүлнұр!'],
  ])('addresses by patronymic %s or IIN %s', (patronymic, iin, wanted) => {
    const form = aForm({ applicant: anApplicant({ patronymic, iin }) })
    expect(said('answer', 'ru')).toContain('Уважаемая')
    expect(aPaper('answer', 'ru', form).draft.salutation.ru).toBe(wanted)
  })

  it('an optional line without its value is left out, a missing fact becomes a line for the pen', () => {
    const { facts } = aPaper('satisfaction_notice', 'ru')
    const bare = aDraft(facts, 'satisfaction_notice', { language: 'ru', inputs: {} })
    const paper = composePaper(facts, bare, texts('satisfaction_notice'))
    const full = aPaper('satisfaction_notice', 'ru').model
    expect((full.parts[0]?.blocks.length ?? 0) - (paper.parts[0]?.blocks.length ?? 0)).toBe(2)
    const unnumbered = composePaper(facts, { ...bare, number: '' }, texts('satisfaction_notice'))
    expect(unnumbered.reference[0]).toEqual(['Исх. №\u00A0', '____________'])
  })

  it('writes no second full stop after initials', () => {
    expect(said('covering_letter', 'ru')).toContain('Кәрімов Ж. Б.\n')
  })
})

describe('issuing', () => {
  it.each(PAPER_KINDS)('%s is kept word for word, or is an aid that is made anew', (kind) => {
    const { facts, draft, model } = aPaper(kind, 'ru')
    const complaint = afterSteps(aForm(), STEPS_TO[kind])
    const issued = issuePaper({ paperId: 'p', complaint, facts, draft, template: template(kind) })
    const kept = !['complaint_card', 'complaint_form', 'memo'].includes(kind)
    expect(issued).toMatchObject({ ok: true, value: [{ kind, model: kept ? model : null }] })
  })

  it.each(
    PAPER_KINDS.filter(
      (kind) => STEPS_TO[kind].length > 0 && !['case_list', 'complaint_card'].includes(kind),
    ),
  )('%s cannot be issued before its step', (kind) => {
    const complaint = afterSteps(aForm(), [])
    const facts = aPaperFacts(complaint)
    const draft = aDraft(facts, kind)
    expect(issuePaper({ paperId: 'p', complaint, facts, draft, template: template(kind) }).ok).toBe(false)
  })

  it.each([
    ['2026-04-11', 'date-in-future'],
    ['2026-03-16', 'date-before-receipt'],
  ])('a letter of %s is refused', (on, code) => {
    const { facts } = aPaper('extension_notice', 'ru')
    const complaint = afterSteps(aForm(), STEPS_TO.extension_notice)
    const draft = aDraft(facts, 'extension_notice', { on: parseLocalDate(on) })
    expect(
      issuePaper({ paperId: 'p', complaint, facts, draft, template: template('extension_notice') }),
    ).toMatchObject({
      error: { code, fields: { on: code } },
    })
  })
})

function template(kind: PaperKind): Parameters<typeof issuePaper>[0]['template'] {
  return { texts: texts(kind), version: { source: 'shipped', version: 1 } }
}
