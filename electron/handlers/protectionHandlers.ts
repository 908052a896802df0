import { fail, ok, type Result } from '@shared/core/result.ts'
import type { RecoveryKeyDocument } from '@shared/documents/printDocument.ts'
import type { protectionCalls } from '@shared/ipc/calls/protectionCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import { today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { printDocument, saveAsPdf } from '../printing/documents.ts'
import { passwordByRecoveryKey } from '../session/changePassword.ts'
import { signedIn } from './appHandlers.ts'

export function createProtectionHandlers(parts: Parts): HandlersOf<typeof protectionCalls> {
  const { keys, protection, session, publish, journal } = parts
  return {
    'protection.state': async () => ok({ ...protection.view(), heads: headsOf(parts) }),
    'protection.begin': async () => {
      await journal.loaded
      if (!isFirstRun(parts)) return fail('not-possible', 'not the first run')
      return prepare(parts)
    },
    'protection.prepare': async ({ password }) => {
      const operator = session.operator()
      if (!operator) return fail('signed-out', 'nobody at the desk')
      const known = await session.verify(operator.id, password)
      return known.ok ? prepare(parts) : known
    },
    'protection.print': (input) => print(parts, input),
    'protection.confirm': async ({ lastGroup }) => {
      if (!isFirstRun(parts) && !session.operator()) return fail('signed-out', 'nobody at the desk')
      const isEmpty = Object.keys(journal.vector()).length === 0
      const confirmed = await keys.confirm(lastGroup, isEmpty)
      if (!confirmed.ok) return confirmed
      publish('protection.changed', {})
      void protection.goOn()
      return ok(undefined)
    },
    // The office is open: there is nothing to recover.
    'protection.recover': async () => ok(undefined),
    'protection.new-password': async (input) => {
      const operator = await passwordByRecoveryKey(parts, input)
      if (!operator.ok) return operator
      session.enter(operator.value)
      publish('session.changed', {})
      return ok(signedIn(operator.value, parts))
    },
  }
}

function headsOf({ world }: Parts): readonly string[] {
  const operators = [...world.directory.operators.values()]
  return operators.filter(({ role, retired }) => role === 'head' && !retired).map(({ id }) => id)
}

/** Nobody has a workstation of this name yet: there is no register to be read by whoever asks. */
function isFirstRun({ world, journal }: Parts): boolean {
  return !world.directory.workstations.has(journal.node)
}

function prepare({ keys }: Parts): Result<{ readonly recoveryKey: string }> {
  if (!keys.canKeep()) return fail('not-possible', 'this system keeps no keys')
  return ok({ recoveryKey: keys.prepare() })
}

async function print(
  parts: Parts,
  { way }: Input<'protection.print'>,
): Promise<Result<{ readonly done: boolean }>> {
  const key = parts.keys.prepared()
  if (key === null) return fail('not-found', 'no recovery key waits to be printed')
  const document = documentOf(parts, key)
  if (way === 'printer') {
    const printed = await printDocument(parts, document)
    return printed.ok ? ok({ done: true }) : printed
  }
  const saved = await saveAsPdf(parts, document, 'Мерзім - ключ')
  return saved.ok ? ok({ done: saved.value.path !== null }) : saved
}

function documentOf({ world, journal, clock }: Parts, key: string): RecoveryKeyDocument {
  const { office, workstations } = world.directory
  const place = workstations.get(journal.node)
  const line = (language: 'kk' | 'ru'): string =>
    [office?.name[language], place && `${place.mark} ${place.name[language]}`].filter(Boolean).join(', ')
  return { kind: 'recovery-key', key, kk: line('kk'), ru: line('ru'), day: today(clock) }
}
