import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import { decide, type Decided, type DecisionContext } from '@shared/complaint/decide.ts'
import { registrationDates } from '@shared/complaint/register.ts'
import { previewOf } from '@shared/complaint/preview.ts'
import { fail, ok } from '@shared/core/result.ts'
import type { cardCalls } from '@shared/ipc/calls/cardCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { caseOfficer } from '@shared/queries/caseOfficers.ts'
import { cardView, stepContext } from '@shared/queries/cardView.ts'
import { officeTime, today } from '@shared/time/clock.ts'

import { filesPresent } from '../attachments/filesPresent.ts'
import type { Parts } from '../parts.ts'
import { registrationContext } from './registerComplaint.ts'

export function createCardHandlers(parts: Parts): HandlersOf<typeof cardCalls> {
  const { world, fold, journal, session, clock } = parts
  return {
    'card.get': async ({ id }) => {
      const complaint = world.complaints.get(id)
      if (!complaint) {
        return parts.reading.share() < 1
          ? fail('still-loading', 'not read yet')
          : fail('not-found', 'no complaint')
      }
      return ok(
        cardView(complaint, {
          directory: world.directory,
          history: fold.history(id),
          conflicts: world.conflicts,
          linkedFrom: linkedFrom(parts, id),
          active: world.active,
          today: today(clock),
          calendar: parts.calendar(),
        }),
      )
    },
    'card.act': async ({ id, version, command }) => {
      const operator = session.operator()
      if (!operator) return fail('signed-out', 'nobody at the desk')
      // While the journal is read, later events of this complaint may still be missing.
      await journal.loaded
      const present = await filesPresent(
        parts.attachments.store,
        command.type === 'attach' ? command.files : [],
      )
      if (!present.ok) return present
      const stored = await journal.append(id, operator.id, () =>
        act(parts, world.complaints.get(id), version, command),
      )
      if (!stored.ok) return stored
      return ok({ version: world.complaints.get(id)?.version ?? version })
    },
    'card.preview': async ({ id, command }) => {
      const state = world.complaints.get(id)
      if (!state) return fail('not-found', 'no complaint')
      return previewOf(state, decide(state, command, decisionContext(parts, state, command)))
    },
    'card.copy': async ({ text }) => {
      parts.desktop.copyText(text)
      return ok(undefined)
    },
  }
}

/** What is added beside the procedure: a screen that shows an older version cannot be wrong about it. */
const ASIDE: ReadonlySet<ComplaintCommand['type']> = new Set(['note', 'attach'])

function linkedFrom({ world, links }: Parts, id: string): readonly Complaint[] {
  return [...links.to(id)].map((from) => world.complaints.get(from)).filter((one) => one !== undefined)
}

function act(
  parts: Parts,
  state: Complaint | undefined,
  version: number,
  command: ComplaintCommand,
): Decided {
  if (!state) return fail('not-found', 'no complaint')
  if (state.version !== version && !ASIDE.has(command.type)) {
    return fail('stale', `version ${state.version}, the screen shows ${version}`)
  }
  return decide(state, command, decisionContext(parts, state, command))
}

function decisionContext(parts: Parts, state: Complaint, command: ComplaintCommand): DecisionContext {
  const { world, clock } = parts
  return {
    today: today(clock),
    now: officeTime(clock),
    calendar: parts.calendar(),
    ...stepContext(world.directory, state.registration.form.providerId),
    datesOf: (form) => registrationDates(form, registrationContext(parts, form)),
    target: command.type === 'link' ? world.complaints.get(command.toId) : undefined,
    officer: command.type === 'assign' ? caseOfficer(command.officerId, world.directory) : undefined,
  }
}
