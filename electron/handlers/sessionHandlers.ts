import { randomUUID } from 'node:crypto'

import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { Workstation } from '@shared/directory/office.ts'
import { namesOf, passwordProblem } from '@shared/directory/passwordRules.ts'
import type { Operator } from '@shared/directory/records.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { FirstRun, sessionCalls } from '@shared/ipc/calls/sessionCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import type { Parts } from '../parts.ts'
import { changeOwnPassword } from '../session/changePassword.ts'
import { lockDesk } from '../session/lockDesk.ts'
import { hashPassword } from '../session/passwords.ts'
import { signedIn } from './appHandlers.ts'

export function createSessionHandlers(parts: Parts): HandlersOf<typeof sessionCalls> {
  const { session, settings, publish, journal } = parts
  return {
    'session.set-up': async (input) => {
      await journal.loaded
      const operator = await setUp(parts, input)
      if (!operator.ok) return operator
      session.enter(operator.value)
      await parts.region().configure()
      publish('session.changed', {})
      return ok(signedIn(operator.value, parts))
    },
    'session.sign-in': async ({ operatorId, password }) => {
      const operator = await session.signIn(operatorId, password)
      if (!operator.ok) return operator
      if (settings.read().lastOperatorId !== operatorId) await settings.change({ lastOperatorId: operatorId })
      publish('session.changed', {})
      return ok(signedIn(operator.value, parts))
    },
    'session.change-password': async (input) => {
      const operator = await changeOwnPassword(parts, input)
      if (!operator.ok) return operator
      publish('session.changed', {})
      return ok(signedIn(operator.value, parts))
    },
    'session.lock': async () => {
      lockDesk(parts)
      return ok(undefined)
    },
    'session.sign-out': async () => {
      session.signOut()
      publish('session.changed', {})
      return ok(undefined)
    },
  }
}

/** The first run, all or nothing: office, workstation and the head's own account are one write. */
async function setUp(parts: Parts, input: FirstRun): Promise<Result<Operator>> {
  const { journal, world, settings } = parts
  const mark = foldMark(input.mark)
  const problems = problemsOf(input, mark)
  if (Object.keys(problems).length > 0) return fail('invalid-input', 'set-up', { fields: problems })
  const id = randomUUID()
  const operator: Operator = { ...input.operator, id, role: 'head', retired: false }
  const hash = await hashPassword(input.password)
  const stored = await journal.append(DIRECTORY_STREAM, id, () => {
    if (world.directory.operators.size > 0) return fail('not-possible', 'the office is already set up')
    const events: readonly DirectoryEvent[] = [
      { type: 'office.saved', office: input.office },
      {
        type: 'office.workstation-saved',
        workstation: {
          node: journal.node,
          mark,
          name: input.workstationName,
          ...(input.regional && { regional: true as const }),
        },
      },
      { type: 'directory.operator-saved', operator },
      { type: 'directory.password-set', operatorId: id, hash },
    ]
    return ok(events)
  })
  if (!stored.ok) return stored
  const { ticketFormat, ticketPrinter } = input
  await settings.change({ ticketFormat, ticketPrinter, lastOperatorId: id })
  return ok(operator)
}

/** What the form itself checks, too; here once more, as the window is not trusted. */
function problemsOf(input: FirstRun, mark: string): Readonly<Record<string, string>> {
  const { surname, name, patronymic } = input.operator
  const weak = passwordProblem(input.password, namesOf(surname, name, patronymic))
  return {
    ...(Workstation.shape.mark.safeParse(mark).success ? {} : { mark: 'mark' }),
    ...(weak === null ? {} : { password: weak }),
  }
}
