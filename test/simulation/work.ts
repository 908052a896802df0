import type { CalendarEvent } from '@shared/calendar/events.ts'
import { CALENDAR_STREAM } from '@shared/calendar/events.ts'
import { ok, type Result } from '@shared/core/result.ts'
import type { DirectoryEvent } from '@shared/directory/events.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { today } from '@shared/time/clock.ts'
import { addDays } from '@shared/time/localDate.ts'

import { createCardHandlers } from '../../electron/handlers/cardHandlers.ts'
import { registerComplaint } from '../../electron/handlers/registerComplaint.ts'
import { anyCommand, anyForm } from '../support/anyCommand.ts'
import { aimed } from '../support/anyHistory.ts'
import { anOffice, anOperator, aProvider } from '../support/builders.ts'
import { OPERATOR, type Program } from './desk.ts'
import { Broken } from './failure.ts'
import { begin, newMark, type Desk, type Office } from './office.ts'
import { randomUUID } from './seeded/crypto.ts'

/** What people do at a desk, through the program's own handlers. */
export type Work = (office: Office, desk: Desk, program: Program) => Promise<Result<unknown>>

/** Begins a piece of work; a refusal must have a reason. */
export function doWork(office: Office, desk: Desk, work: Work): void {
  const { program } = desk
  if (!program) return
  begin(office, desk, async () => {
    const result = await work(office, desk, program)
    if (result.ok) return
    const { code } = result.error
    if (code === 'unexpected' || (code.startsWith('storage') && desk.dealt === 0))
      throw new Broken(`desk ${desk.index} refused for no reason: ${code} ${result.error.message}`)
  })
}

export const register: Work = async (office, _desk, { parts }) => {
  const { random, told } = office
  const id = randomUUID()
  const registered = await registerComplaint(parts, { id, form: random.any(anyForm), receivedNow: true })
  if (registered.ok) told.set(id, registered.value.number)
  return registered
}

/** Whatever may be asked of a complaint, sensible or not. */
export const act: Work = async ({ random }, _desk, { parts, fold }) => {
  const complaints = [...fold.complaints.values()]
  if (complaints.length === 0) return ok(null)
  const state = random.pick(complaints)
  const command = aimed(random.any(anyCommand), state, today(parts.clock))
  return createCardHandlers(parts)['card.act']({ id: state.id, version: state.version, command })
}

/** The first thing at a new desk: its mark. */
export const setUp: Work = async (office, desk, { journal }) => {
  const mark = newMark(office)
  const events: readonly DirectoryEvent[] = [
    {
      type: 'office.workstation-saved',
      workstation: { node: journal.node, mark, name: { kk: mark, ru: mark } },
    },
    { type: 'directory.operator-saved', operator: OPERATOR },
    ...(desk.index === 0
      ? ([
          { type: 'office.saved', office: anOffice() },
          { type: 'directory.provider-saved', provider: aProvider() },
        ] as const)
      : []),
  ]
  return journal.append(DIRECTORY_STREAM, OPERATOR.id, () => ok(events))
}

export const changeDirectory: Work = async ({ random }, _desk, { journal }) => {
  const n = random.between(1, 3)
  const event: DirectoryEvent = random.oneIn(2)
    ? {
        type: 'directory.provider-saved',
        provider: aProvider({ id: `provider-${n}`, mayExtend: random.oneIn(2) }),
      }
    : {
        type: 'directory.operator-saved',
        operator: anOperator({ id: `operator-${n + 1}`, retired: random.oneIn(3) }),
      }
  return journal.append(DIRECTORY_STREAM, OPERATOR.id, () => ok([event]))
}

/** A change of the calendar together with what it means for a complaint: one step over two streams. */
export const changeCalendar: Work = async ({ random }, _desk, { journal, fold, parts }) => {
  const on = today(parts.clock)
  const changeId = randomUUID()
  const mark: CalendarEvent = {
    type: 'calendar.day-marked',
    changeId,
    on,
    date: addDays(on, random.between(1, 20)),
    kind: 'transfer_off',
    name: null,
    basis: { kind: 'words', text: { kk: 'бұйрық', ru: 'приказ' } },
  }
  const [first] = fold.complaints.keys()
  const noted = { type: 'complaint.noted', text: 'календарь изменён' }
  return journal.appendTogether(OPERATOR.id, () =>
    ok([
      { stream: CALENDAR_STREAM, data: mark },
      ...(first === undefined ? [] : [{ stream: first, data: noted }]),
    ]),
  )
}

export function isSetUp({ fold, journal }: Program): boolean {
  return fold.directory.workstations.has(journal.node)
}
