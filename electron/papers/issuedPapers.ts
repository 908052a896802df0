import { randomUUID } from 'node:crypto'

import type { Complaint, IssuedPaper } from '@shared/complaint/complaint.ts'
import { decide, type Decided } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { paperOf } from '@shared/complaint/evolvePapers.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { templateInUse } from '@shared/directory/paperTexts.ts'
import type { Made } from '@shared/ipc/calls/papersCalls.ts'
import type { Input } from '@shared/ipc/protocol.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import { issuePaper, nextPaperCopy } from '@shared/papers/issuePaper.ts'
import type { PaperModel } from '@shared/papers/paperModel.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'
import { providerMayExtend } from '@shared/queries/cardView.ts'
import { officeTime, today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { chooseOutlet, nameOf, putOut, type Outlet } from './paperOutput.ts'
import { paperFacts } from './paperSources.ts'
import { commandOf, isStepOpen, type Sending } from './sentPaper.ts'

const CHANGED_HIS_MIND: Made = { paperId: null, given: false, trouble: null }

/** Stores a new paper word for word, then gives it out. */
export async function issue(
  parts: Parts,
  { complaintId, draft, way }: Input<'papers.issue'>,
): Promise<Result<Made>> {
  const complaint = parts.world.complaints.get(complaintId)
  if (!complaint) return fail('not-found', 'no such complaint')
  const { form, number } = complaint.registration
  const facts = paperFacts(parts, form, complaint)
  if (!facts.ok) return facts
  const template = templateInUse(parts.world.directory.templates, draft.kind)
  const order = { paperId: randomUUID(), facts: facts.value, draft, template }
  const allowed = issuePaper({ ...order, complaint })
  if (!allowed.ok) return allowed
  const letter = composePaper(facts.value, draft, template.texts)
  const outlet = await chooseOutlet(parts, way, nameOf(letter, number))
  if (!outlet) return ok(CHANGED_HIS_MIND)
  const stored = await append(parts, complaintId, (state) => issuePaper({ ...order, complaint: state }))
  if (!stored.ok) return stored
  return ok(await giveOut(parts, complaintId, order.paperId, letter, outlet))
}

/** Gives out a paper that was issued before, exactly as it was. */
export async function give(
  parts: Parts,
  { complaintId, paperId, way }: Input<'papers.give'>,
): Promise<Result<Made>> {
  const complaint = parts.world.complaints.get(complaintId)
  const paper = complaint && paperOf(complaint, paperId)
  if (!complaint || !paper) return fail('not-found', 'no such paper')
  if (!paper.model) return fail('paper-not-kept', `a ${paper.kind} is made anew`)
  const outlet = await chooseOutlet(parts, way, nameOf(paper.model, complaint.registration.number))
  if (!outlet) return ok(CHANGED_HIS_MIND)
  return ok(await giveOut(parts, complaintId, paperId, paper.model, outlet))
}

/** How a paper was sent; the step it carries out is taken with it, in one write, as long as it is open. */
export async function markSent(
  parts: Parts,
  { complaintId, paperId, on, way, lateReason }: Input<'papers.mark-sent'>,
): Promise<Result<void>> {
  const stored = await append(parts, complaintId, (state) => {
    const paper = paperOf(state, paperId)
    if (!paper) return fail('not-found', 'no such paper')
    if (paper.cancelled) return fail('paper-cancelled', 'cancelled')
    if (paper.sent) return fail('paper-already-sent', 'sent before')
    if (on > today(parts.clock))
      return fail('date-in-future', 'later than today', { fields: { on: 'date-in-future' } })
    if (on < paper.on) {
      return fail('date-before-receipt', 'before the letter', { fields: { on: 'date-before-receipt' } })
    }
    const step = stepWith(parts, state, paper, { on, way, lateReason })
    if (!step.ok) return step
    return ok([{ type: 'complaint.paper-sent', paperId, on, way }, ...step.value])
  })
  return stored.ok ? ok(undefined) : stored
}

/** A paper that should not have been: it stays, with the reason. */
export async function cancel(
  parts: Parts,
  { complaintId, paperId, reason }: Input<'papers.cancel'>,
): Promise<Result<void>> {
  const stored = await append(parts, complaintId, (state) => {
    const paper = paperOf(state, paperId)
    if (!paper) return fail('not-found', 'no such paper')
    if (paper.cancelled) return fail('paper-cancelled', 'cancelled')
    if (!reason) return fail('reason-missing', 'no reason', { fields: { reason: 'reason-missing' } })
    return ok([{ type: 'complaint.paper-cancelled', paperId, reason }])
  })
  return stored.ok ? ok(undefined) : stored
}

/** A paper for somebody whose complaint has no number yet: it is put out, nothing is stored. */
export async function make(parts: Parts, { form, draft, way }: Input<'papers.make'>): Promise<Result<Made>> {
  if (PAPER_RULES[draft.kind].kept) return fail('not-possible', 'only aids are made without a complaint')
  const facts = paperFacts(parts, form, null)
  if (!facts.ok) return facts
  const { texts } = templateInUse(parts.world.directory.templates, draft.kind)
  const letter = composePaper(facts.value, draft, texts)
  const outlet = await chooseOutlet(parts, way, nameOf(letter, ''))
  if (!outlet) return ok(CHANGED_HIS_MIND)
  const out = await putOut(parts, outlet, letter, 0)
  return ok({ paperId: null, given: out.ok, trouble: out.ok ? null : out.error })
}

/** Puts a stored paper out and writes down that it came; what fails is told, the paper stays issued. */
async function giveOut(
  parts: Parts,
  complaintId: string,
  paperId: string,
  letter: PaperModel,
  outlet: Outlet,
): Promise<Made> {
  const complaint = parts.world.complaints.get(complaintId)
  const paper = complaint && paperOf(complaint, paperId)
  const out = await putOut(parts, outlet, letter, paper ? nextPaperCopy(paper) : 0)
  if (!out.ok) return { paperId, given: false, trouble: out.error }
  const stored = await append(parts, complaintId, (state) => {
    const now = paperOf(state, paperId)
    const copy = now ? nextPaperCopy(now) : 0
    return ok([
      { type: 'complaint.paper-given', paperId, way: outlet.way, copy, at: officeTime(parts.clock) },
    ])
  })
  return { paperId, given: true, trouble: stored.ok ? null : stored.error }
}

/** The step a paper carries out; nothing when it was taken already, such as in the dialog of the step. */
function stepWith(parts: Parts, state: Complaint, paper: IssuedPaper, sending: Sending): Decided {
  const mayExtend = providerMayExtend(parts.world.directory, state.registration.form.providerId)
  const command = commandOf(state, paper, sending)
  if (!command || !isStepOpen(state, paper, mayExtend)) return ok([])
  return decide(state, command, {
    today: today(parts.clock),
    now: officeTime(parts.clock),
    calendar: parts.calendar(),
    providerMayExtend: mayExtend,
  })
}

async function append(
  { journal, session, world }: Parts,
  complaintId: string,
  decideOn: (state: Complaint) => Result<readonly ComplaintEvent[]>,
): Promise<Result<unknown>> {
  const operator = session.operator()
  if (!operator) return fail('signed-out', 'nobody at the desk')
  // While the journal is read, later events of this complaint may still be missing.
  await journal.loaded
  return journal.append(complaintId, operator.id, () => {
    const state = world.complaints.get(complaintId)
    return state ? decideOn(state) : fail('not-found', 'no such complaint')
  })
}
