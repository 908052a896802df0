import type { ContentTarget } from '@shared/exchange/contentTarget.ts'
import type { OfficeMark, OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'

import { OtherOffice, type OfficeGate } from './officeGate.ts'
import {
  limited,
  limitedContents,
  limitedOffice,
  limitOf,
  PIECE_LIMIT_MS,
  within,
  type Within,
} from './timeLimit.ts'

/** So long a call that nobody waits for any more may take to come back, before the place counts as gone. */
const PATIENCE_MS = 5000

export type DoorNeeds = {
  /** Milliseconds; replaced in tests. */
  readonly patienceMs?: number
  readonly targetAt: (folder: string) => ExchangeTarget
  /** Contents of attached files; null for a target that takes events only. */
  readonly contentsAt?: ((folder: string) => ContentTarget | null) | undefined
  /** Keeps offices apart; `at` is null for a target that does so itself. */
  readonly office?: {
    readonly gate: OfficeGate
    readonly at: (folder: string) => OfficeMarkPlace | null
  }
}

/** The way to the target: nobody waits for ever there, and nobody gets to another office's. */
export type TargetDoor = {
  open(folder: string, signal: AbortSignal): Promise<OpenTarget>
  /** Why it stayed shut the last time: the place is another office's, whose mark is null when it bears none. */
  otherOffice(): { readonly mark: OfficeMark | null } | null
  /** Of another place nothing is known. */
  forget(): void
}

export type OpenTarget = { readonly target: ExchangeTarget; readonly contents: ContentTarget | null }

export function createTargetDoor({ targetAt, contentsAt, office, ...needs }: DoorNeeds): TargetDoor {
  let lastCalls: readonly Within[] = []
  let otherOffice: ReturnType<TargetDoor['otherOffice']> = null

  async function requireOwn(folder: string, target: ExchangeTarget, call: Within): Promise<void> {
    const place = office?.at(folder)
    otherOffice = null
    try {
      if (place) await office?.gate(limitedOffice(place, call), target)
    } catch (error) {
      if (error instanceof OtherOffice) otherOffice = { mark: error.mark }
      throw error
    }
  }

  return {
    async open(folder, signal) {
      // A call to a share that has gone goes on for minutes: another one would hang beside it. One that was only broken
      // off, by new settings or by the operator, is back soon.
      const back = Promise.all(lastCalls.map((calls) => calls.idle()))
      await limitOf(signal, needs.patienceMs ?? PATIENCE_MS)(back)
      const events = within(limitOf(signal))
      const pieces = within(limitOf(signal, PIECE_LIMIT_MS))
      lastCalls = [events, pieces]
      const target = limited(targetAt(folder), events, pieces)
      await requireOwn(folder, target, events)
      const contents = contentsAt?.(folder)
      return { target, contents: contents ? limitedContents(contents, pieces) : null }
    },
    otherOffice: () => otherOffice,
    forget: () => (otherOffice = null),
  }
}
