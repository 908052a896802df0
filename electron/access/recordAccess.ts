import { AsyncLocalStorage } from 'node:async_hooks'

import type { AccessEvent, AccessNote } from '@shared/access/accessEvents.ts'
import { ANSWERED, BEFORE, complaintWithFile } from '@shared/access/accessRules.ts'
import type { Result } from '@shared/core/result.ts'
import type { Handlers } from '@shared/ipc/protocol.ts'
import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { Session } from '../session/session.ts'
import type { AccessLog } from './accessLog.ts'
import { HandOutRefused, type HandOuts } from './handOuts.ts'
import { createReadings } from './readings.ts'

type Needs = {
  readonly access: AccessLog
  readonly session: Pick<Session, 'holder'>
  readonly world: World
  readonly clock: Clock
}

/** The call that is being answered. */
type Call = { readonly channel: string; readonly input: unknown }

export type AccessRecording = {
  /** The same handlers, of whose answers the access log is told. */
  recorded(handlers: Handlers): Handlers
  /** How what leaves by a printer or a file is recorded before it does. */
  readonly handOuts: HandOuts
}

type Answer = (input: unknown) => Promise<Result<unknown>>

export function createAccessRecording(needs: Needs): AccessRecording {
  const { access, session, world, clock } = needs
  const calls = new AsyncLocalStorage<Call>()
  const readings = createReadings(clock)
  const holder = (): string => session.holder()?.id ?? ''

  function note(actor: string, one: AccessNote): void {
    if (readings.isNew(actor, one)) access.note(actor, one)
  }

  async function handOut(data: AccessEvent, number?: string): Promise<Result<void>> {
    const named = number === undefined ? undefined : world.byNumber.get(number)
    return access.record(holder(), { complaint: named ?? complaintOf(calls.getStore()?.input, world), data })
  }

  async function answer(channel: string, handler: Answer, input: unknown): Promise<Result<unknown>> {
    const before = holder()
    const early = BEFORE.get(channel)
    if (early) {
      const recorded = await handOut(early)
      if (!recorded.ok) return recorded
    }
    const result = await handler(input)
    const actor = operatorTried(channel, input) ?? (before || holder())
    const one = noteOf(channel, input, result, world)
    if (one) note(actor, one)
    if (channel === 'session.sign-in' && result.ok) readings.forget()
    return result
  }

  const recordedOne =
    (channel: string, handler: Answer): Answer =>
    (input) =>
      calls.run({ channel, input }, () =>
        answer(channel, handler, input).catch((error: unknown) => {
          if (error instanceof HandOutRefused) return { ok: false, error: error.failure }
          throw error
        }),
      )

  return {
    recorded(handlers) {
      const entries = Object.entries(handlers).map(([channel, handler]) => [
        channel,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher has parsed the input of its channel
        recordedOne(channel, handler as Answer),
      ])
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same channels with the same answers
      return Object.fromEntries(entries) as Handlers
    },
    handOuts: {
      printed: (what, number) => handOut({ type: 'access.printed', what }, number),
      exported: () => handOut({ type: 'access.exported', what: calls.getStore()?.channel ?? '' }),
    },
  }
}

function noteOf(channel: string, input: unknown, result: Result<unknown>, world: World): AccessNote | null {
  if (!result.ok) {
    const { code } = result.error
    const isFailed = code === 'wrong-password' || code === 'too-many-attempts'
    if (!isFailed) return null
    return { complaint: null, data: { type: 'access.sign-in-failed', paused: code === 'too-many-attempts' } }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rule, input and output belong to one channel
  const rules = ANSWERED as Readonly<
    Record<string, ((input: unknown, output: unknown, world: World) => AccessNote | null) | undefined>
  >
  return rules[channel]?.(input, result.value, world) ?? null
}

/** Whose password was tried at the sign-in: nobody is at the desk then. */
function operatorTried(channel: string, input: unknown): string | null {
  return channel === 'session.sign-in' ? textIn(input, 'operatorId') : null
}

/** The complaint a call is about, by the names its input has for it; null when it names none. */
function complaintOf(input: unknown, world: World): string | null {
  const id = textIn(input, 'complaintId') ?? textIn(input, 'id')
  if (id !== null && world.complaints.has(id)) return id
  const hash = textIn(input, 'hash')
  return hash === null ? null : complaintWithFile(world, hash)
}

function textIn(input: unknown, key: string): string | null {
  if (typeof input !== 'object' || input === null) return null
  const value: unknown = Reflect.get(input, key)
  return typeof value === 'string' ? value : null
}
