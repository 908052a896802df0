import type { AppError, Result } from '@shared/core/result.ts'
import { protectionCalls } from '@shared/ipc/calls/protectionCalls.ts'

import type { Office } from './compose.ts'
import type { OfferFiles } from './attachments/offerFiles.ts'
import { KeyNeeded } from './keys/dataKeys.ts'
import { UnreadableKeys } from './keys/keyFile.ts'
import { JournalUnavailable } from './journal/journal.ts'
import type { Log } from './platform/log.ts'
import type { Dispatch } from './shell/dispatcher.ts'

/** Why there is no office to ask; `params.folder` is the data folder. */
export type OpeningFailure = { readonly failure: AppError }

export type Opening = {
  /** The latest attempt. Never rejects: a failure stands in for the office. */
  readonly current: () => Promise<Office | OpeningFailure>
  /** Answers the window as soon as the office is there, and with why it is not. */
  readonly dispatch: Dispatch
  readonly offerFiles: OfferFiles
}

type Options = {
  readonly dataFolder: string
  readonly log: Log
  /** Called for every office that opened, once. */
  readonly onOpened: (office: Office) => void
  /** Lets this user open sealed data, by the recovery key as it was typed. */
  readonly recover?: (typed: string) => Promise<Result<void>>
}

/**
 * Opens the office, and opens it again each time the window asks for its state after a failure: whoever has put right
 * what was wrong presses "try again" and works on, without starting the program anew.
 */
export function createOpening(
  open: () => Promise<Office>,
  { dataFolder, log, onOpened, recover }: Options,
): Opening {
  let hasFailed = false
  const attempt = async (): Promise<Office | OpeningFailure> => {
    try {
      const office = await openToTheDoor(open)
      onOpened(office)
      return office
    } catch (error) {
      log.error('the office cannot be opened', error)
      hasFailed = true
      return { failure: failureOf(error, dataFolder) }
    }
  }
  let latest = attempt()
  return {
    current: () => latest,
    async dispatch(channel, input) {
      if (hasFailed && channel === 'app.state') {
        hasFailed = false
        latest = attempt()
      }
      const office = await latest
      if (!('failure' in office)) return office.dispatch(channel, input)
      const typed = channel === 'protection.recover' ? protectionCalls[channel].input.safeParse(input) : null
      if (typed?.success && recover) return recover(typed.data.recoveryKey)
      return { ok: false, error: office.failure }
    },
    async offerFiles(paths) {
      const office = await latest
      return 'failure' in office ? { ok: false, error: office.failure } : office.offerFiles(paths)
    },
  }
}

/** Opened means that people can sign in. An office whose operators cannot be read gives its folder back. */
async function openToTheDoor(open: () => Promise<Office>): Promise<Office> {
  const office = await open()
  try {
    await office.parts.journal.officeLoaded
    return office
  } catch (error) {
    await office.close()
    throw error
  }
}

function failureOf(error: unknown, folder: string): AppError {
  if (error instanceof JournalUnavailable) return { ...error.failure, params: { folder } }
  if (error instanceof KeyNeeded) return { code: 'key-needed', message: error.message, params: { folder } }
  if (error instanceof UnreadableKeys)
    return { code: 'keys-unreadable', message: error.message, params: { folder } }
  return { code: 'unexpected', message: 'opening failed', params: { folder, reference: 'start' } }
}
