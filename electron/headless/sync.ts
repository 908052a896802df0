import { join, resolve } from 'node:path'

import type { AppError } from '@shared/core/result.ts'
import { Fold } from '@shared/journal/fold.ts'
import { officeTime } from '@shared/time/clock.ts'

import { aboutHere } from '../exchange/aboutHere.ts'
import { openPasswordKeep, type PasswordKeep } from '../exchange/database/passwordKeep.ts'
import { openExchangeMemory } from '../exchange/exchangeMemory.ts'
import { exchangeOnce, JournalRefused, type Exchanged } from '../exchange/exchangeOnce.ts'
import { createOfficeGate, OtherOffice } from '../exchange/officeGate.ts'
import { createPlaces, exchangePlace } from '../exchange/places.ts'
import { targetFailure } from '../exchange/targetFailure.ts'
import { createTargetDoor } from '../exchange/targetDoor.ts'
import { JournalUnavailable, openJournal, type Journal } from '../journal/journal.ts'
import { silentLog } from '../platform/log.ts'
import { noSecrets } from '../platform/secrets.ts'
import { openSettings, type Settings } from '../platform/settings.ts'
import {
  BadCall,
  noPositionals,
  requiredOption,
  type HeadlessCommand,
  type HeadlessIo,
} from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'

/** Where the password of the database is looked for first: plain Node cannot open what the program sealed. */
const PASSWORD_VARIABLE = 'MERZIM_DATABASE_PASSWORD'

/** `sync --data DIR`: one exchange through what the settings of the workstation name, while the program is closed. */
export const syncCommand: HeadlessCommand = {
  name: 'sync',
  summary: 'exchanges once with the other workstations, as set up in the program; only while that is closed',
  usage: '--data DIR',
  options: ['data'],
  run: async (args, io) => {
    noPositionals(args)
    const data = resolve(requiredOption(args, 'data'))
    await refuseWithoutJournal(data)
    const settings = (await openSettings(data)).read()
    const place = exchangePlace(settings)
    if (place === '' || !settings.exchangeOn) {
      throw new BadCall(
        'the exchange is off: the head of the office sets it up and switches it on in the program',
      )
    }
    const outcome = await exchange(data, settings, io)
    io.out(JSON.stringify({ ok: isFine(outcome), place, ...summaryOf(outcome) }, null, 2))
    if (isFine(outcome)) return 0
    io.err(
      'failure' in outcome
        ? `nothing was exchanged: ${outcome.message}`
        : 'not everything fits together: see the page of the exchange',
    )
    return 1
  },
}

type Outcome = Exchanged | { readonly failure: string; readonly message: string }

async function exchange(data: string, settings: Settings, io: HeadlessIo): Promise<Outcome> {
  const fold = new Fold()
  let journal: Journal | null = null
  try {
    journal = await openJournal({
      folder: data,
      clock: io.clock,
      sink: fold,
      onIdentity: (node) => fold.trustOnly(node),
      log: silentLog,
    })
    await journal.loaded
    return await exchangeThrough(journal, fold, data, settings, io)
  } catch (error) {
    if (!(error instanceof JournalUnavailable)) throw error
    return { failure: error.failure.code, message: error.failure.message }
  } finally {
    await journal?.close()
  }
}

async function exchangeThrough(
  journal: Journal,
  fold: Fold,
  data: string,
  settings: Settings,
  io: HeadlessIo,
): Promise<Outcome> {
  const { clock } = io
  const places = createPlaces({
    node: journal.node,
    settings: () => settings,
    password: await passwordOf(data, io),
  })
  const memory = await openExchangeMemory(join(data, 'exchange.json'))
  const note = (outcome: Parameters<typeof memory.note>[2]) =>
    memory.note(exchangePlace(settings), officeTime(clock), outcome)
  const door = createTargetDoor({
    targetAt: places.targetAt,
    office: { gate: createOfficeGate({ journal, fold, settings: () => settings }), at: places.officeAt },
  })
  try {
    const { target } = await door.open(exchangePlace(settings), new AbortController().signal)
    const done = await exchangeOnce({
      journal,
      target,
      about: () => aboutHere({ node: journal.node, world: fold.world, clock, version: 'headless' }),
      goOn: () => undefined,
      onProgress: () => undefined,
    })
    await note({ failure: null, ...done, files: 0 })
    return done
  } catch (error) {
    const { code, message } = failureOf(error)
    await note({ failure: code })
    return { failure: code, message }
  } finally {
    await places.close()
  }
}

function failureOf(error: unknown): AppError {
  if (error instanceof OtherOffice) return { code: 'exchange-other-office', message: error.message }
  return error instanceof JournalRefused ? error.failure : targetFailure(error)
}

async function passwordOf(data: string, { secrets, env }: HeadlessIo): Promise<PasswordKeep> {
  const keep = await openPasswordKeep(data, secrets ?? noSecrets)
  return { ...keep, read: () => env?.[PASSWORD_VARIABLE] ?? keep.read() }
}

function isFine(outcome: Outcome): boolean {
  return !('failure' in outcome) && outcome.refused.length === 0 && outcome.forks.length === 0
}

function summaryOf(outcome: Outcome) {
  if ('failure' in outcome) return { code: outcome.failure }
  const { sent, received, refused, forks, signs } = outcome
  return { sent, received, refused, forks, workstations: signs.length }
}
