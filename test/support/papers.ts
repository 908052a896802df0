import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import type { PaperDraft, PaperFacts } from '@shared/papers/paperFacts.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'
import type { PaperModel } from '@shared/papers/paperModel.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import { aForm, anOffice, aProvider, aRegistration, contextOn, given } from './builders.ts'

/** Values for tests of papers: a complaint on which everything was done that its kind of paper speaks of. */

export const SIGNATORY = {
  name: 'Әбілқасымов Д. Е.',
  position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
}

export const EXECUTOR = {
  name: 'Жүнісова А. Қ.',
  position: { kk: 'кеңсе маманы', ru: 'специалист канцелярии' },
}

/** What the clerk wrote where only a person can. */
export const TYPED = { kk: 'Құжаттар зерделенді.\nМерзім бұзылған.', ru: 'Материалы изучены.\nСрок нарушен.' }

const day = parseLocalDate

const FORWARD: ComplaintCommand = {
  type: 'forward',
  on: day('2026-03-18'),
  bodyId: 'body-1',
  bodyName: { kk: 'Ақмола облысы бойынша департамент', ru: 'Департамент по Акмолинской области' },
  authority: 'authorised_body',
  outgoingNumber: '03-14/352',
  lateReason: '',
}

/** The steps that lead to each paper. */
export const STEPS_TO: Readonly<Record<PaperKind, readonly ComplaintCommand[]>> = {
  covering_letter: [FORWARD],
  satisfaction_notice: [{ type: 'satisfy', on: day('2026-03-19'), documentNumber: '118-Ө' }],
  extension_notice: [extend('additional_study_or_check', 10, true)],
  decision: [FORWARD, reviewOn(), decideAs('act_cancelled')],
  answer: [FORWARD, reviewOn(), decideAs('not_satisfied')],
  correction_notice: [
    {
      type: 'ask-correction',
      on: day('2026-03-18'),
      defects: 'Нет подписи и почтового адреса',
      until: day('2026-03-25'),
    },
  ],
  return_notice: [
    {
      type: 'return',
      on: day('2026-03-19'),
      ground: 'obscene',
      reason: 'Оскорбления работника',
      outgoingNumber: '03-14/400',
      reportsCrime: false,
      lateReason: '',
    },
  ],
  leave_notice: [
    FORWARD,
    reviewOn(),
    { type: 'leave', on: day('2026-03-19'), ground: 'court_claim', reason: 'Дело № 1', documentNumber: '7' },
  ],
  redirection_notice: [redirect('part')],
  redirection_letter: [redirect('whole')],
  termination_notice: [
    {
      type: 'terminate',
      on: day('2026-03-19'),
      ground: 'other',
      reason: 'Заявитель умер',
      documentNumber: '8',
      reportsCrime: false,
    },
  ],
  case_list: [FORWARD, reviewOn()],
  complaint_card: [FORWARD, reviewOn(), decideAs('sent_back')],
  complaint_form: [],
  memo: [],
}

export function extend(
  ground: 'additional_study_or_check' | 'additional_information',
  days: number,
  siteVisit: boolean,
): ComplaintCommand {
  return { type: 'extend', on: day('2026-03-20'), days, ground, siteVisit }
}

function redirect(scope: 'whole' | 'part'): ComplaintCommand {
  return {
    type: 'redirect',
    on: day('2026-03-18'),
    scope,
    bodyId: null,
    bodyName: { kk: 'Құрылыс басқармасы', ru: 'Управление строительства' },
    what: scope === 'part' ? 'о ремонте дороги' : '',
    outgoingNumber: '03-14/401',
    crime: false,
    told: false,
    lateReason: '',
  }
}

function reviewOn(): ComplaintCommand {
  return { type: 'register-review', on: day('2026-03-19'), incomingNumber: 'вх-77' }
}

function decideAs(outcome: Extract<ComplaintCommand, { type: 'decide' }>['outcome']): ComplaintCommand {
  return {
    type: 'decide',
    on: day('2026-04-02'),
    outcome,
    answer: outcome === 'not_satisfied' ? 'refused' : 'satisfied',
    documentNumber: '15-Ш',
    rightsRestored: true,
    disciplined: 2,
    proposals: 'Пересмотреть порядок приёма.',
    lateReason: '',
  }
}

/** A complaint after some steps. */
export function afterSteps(form: ComplaintForm, steps: readonly ComplaintCommand[]): Complaint {
  const events: ComplaintEvent[] = [aRegistration(form)]
  for (const step of steps) {
    const decided = decide(given(events), step, contextOn('2026-04-10T11:00'))
    if (!decided.ok) throw new Error(`${step.type}: ${decided.error.code}`)
    events.push(...decided.value)
  }
  return given(events)
}

export function aPaperFacts(complaint: Complaint, part: Partial<PaperFacts> = {}): PaperFacts {
  return {
    form: complaint.registration.form,
    complaint,
    provider: aProvider({ phone: '8 (7162) 25-10-11' }),
    service: {
      id: 'service-1',
      code: '00701001',
      name: { kk: 'Тұрғын үй көмегін тағайындау', ru: 'Назначение жилищной помощи' },
      providerIds: [],
      retired: false,
    },
    office: anOffice(),
    letterhead: { kk: '', ru: '' },
    akim: { kk: '', ru: '' },
    executor: EXECUTOR,
    today: day('2026-04-10'),
    ...part,
  }
}

/** The paper of a kind with everything typed that it asks for. */
export function aPaper(
  kind: PaperKind,
  language: PaperDraft['language'],
  form: ComplaintForm = aForm(),
): { readonly facts: PaperFacts; readonly draft: PaperDraft; readonly model: PaperModel } {
  const facts = aPaperFacts(afterSteps(form, STEPS_TO[kind]))
  const draft = aDraft(facts, kind, { language })
  return { facts, draft, model: composePaper(facts, draft, SHIPPED_TEMPLATES[kind].texts) }
}

export function aDraft(facts: PaperFacts, kind: PaperKind, part: Partial<PaperDraft> = {}): PaperDraft {
  const proposed = proposeDraft(facts, kind, { signatories: [SIGNATORY], nextNumber: 'К1/15' })
  const inputs = Object.fromEntries(Object.keys(proposed.inputs).map((name) => [name, TYPED]))
  return { ...proposed, inputs, ...part }
}

export const PAPER_KINDS: readonly PaperKind[] = PaperKind.options
