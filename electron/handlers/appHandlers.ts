import { randomUUID } from 'node:crypto'

import { fail, ok } from '@shared/core/result.ts'
import type { AppState, SignedIn, appCalls } from '@shared/ipc/calls/appCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'
import { isInEffect } from '@shared/directory/handover.ts'
import { shortNameOf, type Operator } from '@shared/directory/records.ts'
import { nameOfOfficer } from '@shared/queries/caseOfficers.ts'
import { dutiesOf } from '@shared/roles/duties.ts'
import { usualOnlyMine } from '@shared/roles/onlyMine.ts'
import { officeTime, today } from '@shared/time/clock.ts'

import type { Parts } from '../parts.ts'
import { regionState } from '../region/regionState.ts'

export function createAppHandlers(parts: Parts): HandlersOf<typeof appCalls> {
  return {
    'app.state': async () => {
      await parts.journal.officeLoaded
      return ok(stateOf(parts))
    },
    'app.set-language': async ({ language }) => {
      await parts.settings.change({ language })
      parts.publish('session.changed', {})
      return ok(undefined)
    },
    'app.set-only-mine': async ({ screen, on }) => {
      const operator = parts.session.operator()
      if (!operator) return fail('signed-out', 'nobody at the desk')
      const { onlyMine } = parts.settings.read()
      await parts.settings.change({
        onlyMine: { ...onlyMine, [operator.id]: { ...onlyMineOf(parts), [screen]: on } },
      })
      parts.publish('session.changed', {})
      return ok(undefined)
    },
    'app.report-failure': async ({ name, frames }) => {
      const reference = randomUUID().slice(0, 8)
      parts.log.error([`[${reference}] a screen failed: ${name}`, ...frames].join('\n'))
      return ok({ reference })
    },
  }
}

function stateOf(parts: Parts): AppState {
  const { clock, world, settings, session, journal } = parts
  const { directory } = world
  const operator = session.holder()
  return {
    phase: phaseOf(parts),
    operator: operator && signedIn(operator, parts),
    operators: signInOrder(parts).map((one) => ({
      id: one.id,
      fullName: fullNameOf(one),
      position: one.position,
    })),
    office: directory.office,
    workstation: directory.workstations.get(journal.node) ?? null,
    calendar: world.calendar.marks,
    today: today(clock),
    now: officeTime(clock),
    language: settings.read().language,
    version: parts.version,
    demo: parts.demo,
    loaded: parts.reading.share(),
    toDoKnown: parts.reading.isToDoKnown(),
    complaints: world.complaints.size,
    journalProblems: parts.reading.problems() + parts.access.damages().length,
    disk: parts.disk.current(),
    lockAfterMinutes: settings.read().lockAfterMinutes,
    onlyMine: onlyMineOf(parts),
    region: null,
    ...regionState(parts.region()),
  }
}

function onlyMineOf({ session, settings }: Parts): AppState['onlyMine'] {
  const holder = session.holder()
  return settings.read().onlyMine[holder?.id ?? ''] ?? usualOnlyMine(holder?.role)
}

function phaseOf({ world, session, journal }: Parts): AppState['phase'] {
  const { office, operators, workstations } = world.directory
  if (!office || operators.size === 0 || !workstations.has(journal.node)) return 'setup'
  if (session.isLocked()) return 'locked'
  if (session.mustChangePassword()) return 'new-password'
  return session.holder() ? 'ready' : 'sign-in'
}

/** Who signed in last comes first: at most desks it is the same person every morning. */
function signInOrder({ world, settings }: Parts): readonly Operator[] {
  const last = settings.read().lastOperatorId
  return [...world.directory.operators.values()]
    .filter(({ id, retired }) => !retired && world.directory.passwords.has(id))
    .sort((a, b) => Number(b.id === last) - Number(a.id === last))
}

/** What the window may know of an operator. */
export function signedIn(operator: Operator, { world, clock }: Pick<Parts, 'world' | 'clock'>): SignedIn {
  const { id, position, role } = operator
  const { directory } = world
  const on = today(clock)
  const nameOf = (of: string): string => nameOfOfficer(of, directory)?.name ?? of
  const duties = dutiesOf(id, directory, on)
  const handed = directory.handovers.find((one) => one.headId === id && isInEffect(one, on))
  return {
    id,
    shortName: shortNameOf(operator),
    fullName: fullNameOf(operator),
    position,
    role,
    deputyOf: duties && { id: duties.headId, name: nameOf(duties.headId), to: duties.to },
    deputy: handed ? { name: nameOf(handed.deputyId), to: handed.to } : null,
  }
}

function fullNameOf({ surname, name, patronymic }: Operator): string {
  return [surname, name, patronymic].filter(Boolean).join(' ')
}
