import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { Workstation } from '@shared/directory/office.ts'
import type { Operator } from '@shared/directory/records.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { JoinFinish, joinCalls, JoinState } from '@shared/ipc/calls/joinCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import { officesIn } from '../exchange/officeGate.ts'
import { lookForOffice, type OfficeLook } from '../exchange/officeLook.ts'
import type { Parts } from '../parts.ts'
import { signedIn } from './appHandlers.ts'

/** A further workstation of an office that works already: its data come from the exchange folder, not from a form. */
export function createJoinHandlers(parts: Parts): HandlersOf<typeof joinCalls> {
  const { exchange, settings, desktop, journal, publish } = parts
  let found: OfficeLook | null = null
  return {
    'join.state': async () => ok(stateOf(parts, found)),
    'join.choose': async () => {
      if (!isFirstRun(parts)) return refused()
      const folder = await desktop.askFolder(null)
      if (folder === null) return ok(false)
      await journal.loaded
      const look = await lookForOffice(folder, journal.node)
      if (!look.ok) return look
      if (isOfAnother(parts, look.value))
        return fail('exchange-other-office', 'data of another office are here')
      found = look.value
      publish('exchange.changed', {})
      return ok(true)
    },
    'join.read': async () => {
      if (!isFirstRun(parts)) return refused()
      if (!found) return fail('not-found', 'no folder chosen')
      const { folder, mark } = found
      await settings.change({ exchangeFolder: folder, exchangeOffice: mark.office, exchangeOn: true })
      await exchange.configure()
      await exchange.now()
      return ok(undefined)
    },
    'join.finish': async (input) => {
      if (!isFirstRun(parts) || !isRead(parts)) return refused()
      const operator = await finish(parts, input)
      if (!operator.ok) return operator
      publish('session.changed', {})
      exchange.changed()
      return ok(signedIn(operator.value, parts))
    },
  }
}

const refused = (): Result<never> => fail('not-possible', 'this workstation is set up')

function isFirstRun({ world, journal }: Parts): boolean {
  return !world.directory.workstations.has(journal.node)
}

/** Whether the office's records came whole once: in the middle of them there may be operators without their passwords. */
function isRead({ world, exchange }: Parts): boolean {
  const { office, operators } = world.directory
  return office !== null && operators.size > 0 && exchange.status().lastSuccessAt !== null
}

/** What was read once stays: another office's records must not come on top of it. */
function isOfAnother({ fold }: Parts, { mark }: OfficeLook): boolean {
  const own = officesIn(fold)
  return own.length > 0 && !own.includes(mark.office)
}

function stateOf(parts: Parts, found: OfficeLook | null): JoinState {
  const { state, progress, failure } = parts.exchange.status()
  const marks = marksOf(parts, found)
  return {
    found: found && { ...found, office: found.mark.name },
    isRead: isRead(parts),
    isReading: state === 'running' && !isRead(parts),
    progress,
    failure,
    freeMark: freeMark(marks[0] ?? '', marks),
  }
}

/** Also of workstations whose own records have not come yet: they say their mark beside them. */
function marksOf({ world, exchange }: Parts, found: OfficeLook | null): readonly string[] {
  const signs = [...exchange.seen().peers, ...(found?.workstations ?? [])].map(({ mark }) => mark)
  return [...takenMarks(world.directory.workstations), ...signs].filter((mark) => mark !== '')
}

async function finish(parts: Parts, input: JoinFinish): Promise<Result<Operator>> {
  const { exchange, journal, session, settings } = parts
  // Somebody may have joined a minute ago. A folder that is away holds nobody up: two marks alike are told later.
  await exchange.now()
  const workstation = Workstation.safeParse({
    node: journal.node,
    mark: foldMark(input.mark),
    name: input.workstationName,
  })
  if (!workstation.success) return fail('invalid-input', 'mark', { fields: { mark: 'mark' } })
  if (marksOf(parts, null).includes(workstation.data.mark)) {
    return fail('invalid-input', 'mark taken', { fields: { mark: 'markTaken' } })
  }
  const { operatorId, password, ticketFormat, ticketPrinter } = input
  const operator = await session.signIn(operatorId, password)
  if (!operator.ok) return operator
  const events: readonly DirectoryEvent[] = [
    { type: 'office.workstation-saved', workstation: workstation.data },
  ]
  const stored = await journal.append(DIRECTORY_STREAM, operatorId, () => ok(events))
  if (!stored.ok) {
    session.signOut()
    return stored
  }
  await settings.change({ ticketFormat, ticketPrinter, lastOperatorId: operatorId })
  return operator
}
