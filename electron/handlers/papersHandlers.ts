import { fail, ok } from '@shared/core/result.ts'
import type { papersCalls } from '@shared/ipc/calls/papersCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { repeatsOf } from '@shared/papers/outgoingNumbers.ts'

import { cancel, give, issue, make, markSent } from '../papers/issuedPapers.ts'
import { saveSettings, saveTemplate, templateHistory, templatesView } from '../papers/officeTemplates.ts'
import { papersView, takenNumbers } from '../papers/paperSources.ts'
import type { Parts } from '../parts.ts'

export function createPapersHandlers(parts: Parts): HandlersOf<typeof papersCalls> {
  return {
    'papers.view': async ({ complaintId }) => {
      const complaint = parts.world.complaints.get(complaintId)
      if (!complaint) return fail('not-found', 'no such complaint')
      return papersView(parts, complaint.registration.form, complaint)
    },
    'papers.intake-view': ({ form }) => papersView(parts, form, null),
    'papers.repeats': async ({ complaintId, number, on }) =>
      ok(
        repeatsOf(number, { complaintId }, takenNumbers(parts, on)).map((one) => ({
          complaint: one.complaint,
          on: one.on,
        })),
      ),
    'papers.issue': (input) => issue(parts, input),
    'papers.give': (input) => give(parts, input),
    'papers.mark-sent': (input) => markSent(parts, input),
    'papers.cancel': (input) => cancel(parts, input),
    'papers.make': (input) => make(parts, input),
    'papers.templates': async () => templatesView(parts),
    'papers.template-history': async ({ kind }) => ok(templateHistory(parts, kind)),
    'papers.save-template': (input) => saveTemplate(parts, input),
    'papers.save-settings': (settings) => saveSettings(parts, settings),
  }
}
