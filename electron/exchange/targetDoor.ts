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
  TargetSilent,
  within,
  type Within,
} from './timeLimit.ts'

export type DoorNeeds = {
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

export function createTargetDoor({ targetAt, contentsAt, office }: DoorNeeds): TargetDoor {
  let isHanging: () => boolean = () => false
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
      // A call to a share that has gone goes on for minutes: another one would hang beside it.
      if (isHanging()) throw new TargetSilent('the last call has not come back')
      const events = within(limitOf(signal))
      const pieces = within(limitOf(signal, PIECE_LIMIT_MS))
      isHanging = () => events.isBusy() || pieces.isBusy()
      const target = limited(targetAt(folder), events)
      await requireOwn(folder, target, events)
      const contents = contentsAt?.(folder)
      return { target, contents: contents ? limitedContents(contents, pieces) : null }
    },
    otherOffice: () => otherOffice,
    forget: () => (otherOffice = null),
  }
}
