import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { aForm, anOffice } from '../support/builders.ts'
import { docxText } from '../support/docxText.ts'
import { ID, OTHER, PaperDesk } from '../support/paperDesk.ts'
import { TYPED } from '../support/papers.ts'

const TEXT = SHIPPED_TEMPLATES.extension_notice.texts

let desk: PaperDesk

beforeEach(async () => {
  desk = await PaperDesk.open()
})

afterEach(() => desk.close())

const papers = (): readonly { kind: string; given: readonly { way: string; copy: number }[] }[] =>
  desk.complaint().papers.map(({ kind, given }) => ({
    kind,
    given: given.map(({ way, copy }) => ({ way, copy })),
  }))

describe('issuing a letter', () => {
  it('is on the disk word for word before it is printed', async () => {
    const { paperId, given, trouble } = await desk.issue('extension_notice')
    expect({ given, trouble }).toEqual({ given: true, trouble: null })
    expect(papers()).toEqual([{ kind: 'extension_notice', given: [{ way: 'printed', copy: 0 }] }])
    const stored = desk.complaint().papers.find((one) => one.paperId === paperId)
    expect(stored).toMatchObject({ number: 'К1/1', template: { source: 'shipped', version: 1 } })
    expect(stored?.model && plainTextOf(stored.model)).toBe(desk.printed()[0]?.text)
  })

  it('stays issued when the printer fails, and comes out later without a mark', async () => {
    desk.printing.outcomes.push({ kind: 'refused', problem: 'SPOOL_FAILED' })
    const made = await desk.issue('extension_notice')
    expect(made).toMatchObject({ given: false, trouble: { code: 'print-failed' } })
    await desk.must('papers.give', { complaintId: ID, paperId: made.paperId ?? '', way: 'printed' })
    expect(desk.printed()).toMatchObject([{ repeated: [] }])
  })

  it('stores nothing when the operator leaves the dialog of the file', async () => {
    const draft = await desk.draftOf('extension_notice')
    const made = await desk.must('papers.issue', { complaintId: ID, draft, way: 'pdf' })
    expect(made).toEqual({ paperId: null, given: false, trouble: null })
    expect(papers()).toEqual([])
  })

  it('saves pdf and Word where it was asked to', async () => {
    desk.answers.save = join(desk.folder, 'письмо.docx')
    const draft = await desk.draftOf('extension_notice')
    await desk.must('papers.issue', { complaintId: ID, draft, way: 'docx' })
    expect(docxText(await readFile(desk.answers.save))).toContain('Уведомление о продлении срока')
    desk.answers.save = join(desk.folder, 'письмо.pdf')
    const [paper] = desk.complaint().papers
    await desk.must('papers.give', { complaintId: ID, paperId: paper?.paperId ?? '', way: 'pdf' })
    expect((await readFile(desk.answers.save)).toString()).toContain('%PDF')
    expect(papers()[0]?.given).toEqual([
      { way: 'docx', copy: 0 },
      { way: 'pdf', copy: 1 },
    ])
  })

  it('is refused before its step, and when the law wants more', async () => {
    expect(
      await desk.codeOf('papers.issue', {
        complaintId: ID,
        draft: await desk.draftOf('decision'),
        way: 'printed',
      }),
    ).toBe('not-decided')
    const draft = await desk.draftOf('extension_notice', { on: parseLocalDate('2026-03-21') })
    expect(await desk.codeOf('papers.issue', { complaintId: ID, draft, way: 'printed' })).toBe(
      'date-in-future',
    )
    expect(desk.printing.printed).toEqual([])
  })

  it('tells of a number that is taken, and proposes the next', async () => {
    await desk.issue('extension_notice')
    expect((await desk.view(OTHER)).nextNumber).toBe('К1/2')
    const on = parseLocalDate('2026-03-20')
    expect(await desk.must('papers.repeats', { complaintId: OTHER, number: 'к1/1', on })).toEqual([
      { complaint: 'К1-26-0406', on },
    ])
  })
})

describe('an issued letter', () => {
  it('is printed again as it was, marked, though office, texts and complaint have changed', async () => {
    const { paperId } = await desk.issue('extension_notice')
    const first = desk.printed()[0]?.text
    const changed = { ...TEXT, ru: { ...TEXT.ru, body: `Новое начало. ${TEXT.ru.body}` } }
    await desk.must('papers.save-template', { kind: 'extension_notice', texts: changed })
    await desk.store(DIRECTORY_STREAM, [
      { type: 'office.saved', office: anOffice({ name: { kk: 'Басқа', ru: 'Другая' } }) },
    ])
    await desk.reopen()
    await desk.must('papers.give', { complaintId: ID, paperId: paperId ?? '', way: 'printed' })
    expect(desk.printed()[1]?.text).toBe(first)
    expect(desk.printed()[1]?.repeated).toEqual([
      'Қайта басып шығару № 1: 20.03.2026, 10:45, Жүнісова А. Қ.',
      'Повторная печать № 1: 20.03.2026, 10:45, Жүнісова А. Қ.',
    ])
    await desk.issue('extension_notice')
    expect(desk.printed()[2]?.text).toContain('Новое начало.')
  })

  it('N-08 the notice is told by sending its letter, in one write', async () => {
    const { paperId } = await desk.issue('extension_notice')
    const sending = { complaintId: ID, paperId: paperId ?? '', way: 'post', lateReason: '' } as const
    const on = parseLocalDate('2026-03-20')
    await desk.must('papers.mark-sent', { ...sending, on })
    expect(desk.complaint()).toMatchObject({
      notice: { on, outgoingNumber: 'К1/1', form: 'paper' },
      papers: [{ sent: { on, way: 'post' } }],
    })
    expect(await desk.codeOf('papers.mark-sent', { ...sending, on })).toBe('paper-already-sent')
  })

  it('cannot be sent before it was written, nor after it was cancelled; the reason stays', async () => {
    const { paperId } = await desk.issue('extension_notice')
    const paper = { complaintId: ID, paperId: paperId ?? '' }
    const sending = { ...paper, way: 'post', lateReason: '' } as const
    expect(await desk.codeOf('papers.mark-sent', { ...sending, on: parseLocalDate('2026-03-19') })).toBe(
      'date-before-receipt',
    )
    expect(await desk.codeOf('papers.cancel', { ...paper, reason: '' })).toBe('reason-missing')
    await desk.must('papers.cancel', { ...paper, reason: 'Не тот адрес' })
    expect(await desk.codeOf('papers.mark-sent', { ...sending, on: parseLocalDate('2026-03-20') })).toBe(
      'paper-cancelled',
    )
    expect(desk.complaint().papers).toMatchObject([{ cancelled: { reason: 'Не тот адрес' } }])
  })

  it('an aid is noted but not kept', async () => {
    const { paperId } = await desk.issue('memo')
    expect(papers()).toEqual([{ kind: 'memo', given: [{ way: 'printed', copy: 0 }] }])
    const again = { complaintId: ID, paperId: paperId ?? '', way: 'printed' } as const
    expect(await desk.codeOf('papers.give', again)).toBe('paper-not-kept')
  })

  it('the answer sent as a letter closes the complaint', async () => {
    const acts = [
      {
        type: 'forward',
        bodyId: null,
        bodyName: { kk: 'Орган', ru: 'Орган' },
        authority: 'local_body',
        outgoingNumber: '',
      },
      { type: 'register-review', incomingNumber: '' },
      {
        type: 'decide',
        outcome: 'not_satisfied',
        answer: 'refused',
        documentNumber: '1',
        rightsRestored: false,
        disciplined: 0,
        proposals: '',
      },
    ] as const
    for (const act of acts) {
      const version = desk.complaint().version
      const command = { ...act, on: parseLocalDate('2026-03-20'), lateReason: '' }
      await desk.must('card.act', { id: ID, version, command })
    }
    const { paperId } = await desk.issue('answer', { language: 'kk', inputs: { content: TYPED } })
    const on = parseLocalDate('2026-03-20')
    await desk.must('papers.mark-sent', {
      complaintId: ID,
      paperId: paperId ?? '',
      on,
      way: 'in_person',
      lateReason: '',
    })
    expect(desk.complaint()).toMatchObject({
      status: 'closed',
      answer: { language: 'kk', way: 'in_person' },
    })
  })
})

it('A-01 a form to sign is printed before anything is registered, and leaves no trace', async () => {
  const shown = await desk.view()
  const form = aForm({ motives: 'Рассказано у окна' })
  const draft = proposeDraft({ ...shown.facts, form, complaint: null }, 'complaint_form', shown)
  const streams = desk.office.parts.world.complaints.size
  expect(await desk.must('papers.make', { form, draft, way: 'printed' })).toMatchObject({ given: true })
  expect(desk.printed()[0]?.text).toContain('Рассказано у окна')
  expect(desk.office.parts.world.complaints.size).toBe(streams)
  const letter = { ...draft, kind: 'extension_notice' as const }
  expect(await desk.codeOf('papers.make', { form, draft: letter, way: 'printed' })).toBe('not-possible')
})
