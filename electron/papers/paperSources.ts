import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import { USUAL_PAPER_SETTINGS, templateInUse, type PaperSettings } from '@shared/directory/paperTexts.ts'
import { shortNameOf, type Operator } from '@shared/directory/records.ts'
import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import { nextOutgoing, outgoingOf, type Outgoing } from '@shared/papers/outgoingNumbers.ts'
import type { PaperFacts, Signatory } from '@shared/papers/paperFacts.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { choosePrinter } from '../printing/documents.ts'

const NOBODY: Signatory = { name: '', position: { kk: '', ru: '' } }

/** What papers of a form are made from; `complaint` is null before it is registered. */
export function paperFacts(
  parts: Parts,
  form: ComplaintForm,
  complaint: Complaint | null,
): Result<PaperFacts> {
  const { providers, services, office } = parts.world.directory
  const operator = parts.session.operator()
  if (!office || !operator) return fail('not-found', 'the office is not set up')
  const settings = paperSettings(parts)
  return ok({
    form,
    complaint,
    provider: providers.get(form.providerId) ?? null,
    service: form.serviceId === null ? null : (services.get(form.serviceId) ?? null),
    office,
    letterhead: settings.letterhead,
    akim: settings.akim ?? { kk: '', ru: '' },
    executor: signatoryOf(operator),
    today: today(parts.clock),
  })
}

/** What the window needs for the papers of a complaint, or of one that is being taken in. */
export async function papersView(
  parts: Parts,
  form: ComplaintForm,
  complaint: Complaint | null,
): Promise<Result<PapersView>> {
  const facts = paperFacts(parts, form, complaint)
  if (!facts.ok) return facts
  const printers = await parts.printing.printers()
  const name = choosePrinter(printers, parts.settings.read().documentPrinter)
  return ok({
    facts: facts.value,
    templates: allTemplates(parts),
    signatories: signatoriesOf(parts),
    nextNumber: nextNumber(parts),
    printer: printers.find((printer) => printer.name === name)?.displayName ?? '',
  })
}

/** Heads first, then everybody else who works here. */
export function signatoriesOf({ world }: Parts): readonly Signatory[] {
  const operators = [...world.directory.operators.values()].filter(({ retired }) => !retired)
  const heads = operators.filter(({ role }) => role === 'head')
  const found = [...heads, ...operators.filter(({ role }) => role !== 'head')].map(signatoryOf)
  return found.length > 0 ? found : [NOBODY]
}

export function paperSettings({ world }: Parts): PaperSettings {
  return world.directory.paperSettings ?? USUAL_PAPER_SETTINGS
}

/** The mark of this workstation; a stroke before it is set up. */
export function markOf({ world, journal }: Parts): string {
  return world.directory.workstations.get(journal.node)?.mark ?? '–'
}

/** Everything sent out under a number in the year of a day. */
export function takenNumbers({ world }: Parts, on: string): readonly Outgoing[] {
  return outgoingOf(world.complaints.values(), on.slice(0, 4))
}

function nextNumber(parts: Parts): string {
  const day = today(parts.clock)
  const place = { mark: markOf(parts), year: day.slice(0, 4) }
  return nextOutgoing(paperSettings(parts).numberPattern, place, takenNumbers(parts, day))
}

function allTemplates({ world }: Parts): PapersView['templates'] {
  const entries = PaperKind.options.map((kind) => [kind, templateInUse(world.directory.templates, kind)])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry a kind
  return Object.fromEntries(entries) as PapersView['templates']
}

function signatoryOf(operator: Operator): Signatory {
  return { name: shortNameOf(operator), position: operator.position }
}
