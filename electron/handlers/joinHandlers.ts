import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { freeMark, takenMarks } from '@shared/directory/freeMark.ts'
import { Workstation } from '@shared/directory/office.ts'
import type { Operator } from '@shared/directory/records.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { JoinFinish, joinCalls, JoinState } from '@shared/ipc/calls/joinCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { OfficeLook } from '../exchange/officeLook.ts'
import type { Parts } from '../parts.ts'
import { signedIn } from './appHandlers.ts'
import { createJoinPlace, isFirstRun, refused, type JoinPlace } from './joinPlace.ts'

/** A further workstation of an office that works already: its data come from where that exchanges, not from a form. */
export function createJoinHandlers(parts: Parts): HandlersOf<typeof joinCalls> {
  const { exchange, publish } = parts
  const place = createJoinPlace(parts)
  return {
    'join.state': async () => ok(stateOf(parts, place)),
    ...place.handlers,
    'join.read': async () => {
      if (!isFirstRun(parts)) return refused()
      const taken = await place.take()
      if (!taken.ok) return taken
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

/** Whether the office's records came whole once: in the middle of them there may be operators without their passwords. */
function isRead({ world, exchange }: Parts): boolean {
  const { office, operators } = world.directory
  return office !== null && operators.size > 0 && exchange.status().lastSuccessAt !== null
}

function stateOf(parts: Parts, place: JoinPlace): JoinState {
  const found = place.found()
  const { state, progress, failure } = parts.exchange.status()
  const marks = marksOf(parts, found)
  return {
    found: found && {
      place: found.place,
      office: found.office,
      events: found.events,
      workstations: found.workstations,
    },
    sealedFolder: place.sealedFolder(),
    certificate: place.certificate(),
    canKeepPassword: parts.databasePassword.canSeal(),
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
