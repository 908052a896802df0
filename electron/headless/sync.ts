import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { keyOfPhrase, keyPhrase } from '@shared/core/keyPhrase.ts'
import { Fold } from '@shared/journal/fold.ts'

import { createAttachments } from '../attachments/attachments.ts'
import type { Exchanger } from '../exchange/exchanger.ts'
import { openExchange } from '../exchange/openExchange.ts'
import { exchangePlace } from '../exchange/places.ts'
import { JournalUnavailable, openJournal, type Journal } from '../journal/journal.ts'
import type { SealedDisks } from '../keys/sealedDisks.ts'
import { createFakeDesktop } from '../platform/desktop.ts'
import { silentLog } from '../platform/log.ts'
import { openSettings, type SettingsStore } from '../platform/settings.ts'
import {
  BadCall,
  noPositionals,
  requiredOption,
  type HeadlessCommand,
  type HeadlessIo,
} from './commandLine.ts'
import { refuseWithoutJournal } from './refuseWithoutJournal.ts'
import { sealedData } from './sealedData.ts'

/** Where the password of the database is looked for first: plain Node cannot open what the program sealed. */
const PASSWORD_VARIABLE = 'MERZIM_DATABASE_PASSWORD'
/** The office key of a sealed folder: the phrase itself, or a file that holds it. */
const KEY_VARIABLE = 'MERZIM_OFFICE_KEY'
const KEY_FILE_VARIABLE = 'MERZIM_OFFICE_KEY_FILE'
const CLOSE_MS = 1000

/** `sync --data DIR`: exchanges through what the settings of the workstation name, while the program is closed. */
export const syncCommand: HeadlessCommand = {
  name: 'sync',
  summary: 'exchanges with the other workstations, as set up in the program; only while that is closed',
  usage: '--data DIR',
  options: ['data'],
  run: async (args, io) => {
    noPositionals(args)
    const data = resolve(requiredOption(args, 'data'))
    await refuseWithoutJournal(data)
    const settings = await openSettings(data)
    const place = exchangePlace(settings.read())
    if (place === '' || !settings.read().exchangeOn) {
      throw new BadCall(
        'the exchange is off: the head of the office sets it up and switches it on in the program',
      )
    }
    const officeKey = await saidOfficeKey(io.env)
    const disks = await sealedData(data, args, io)
    const outcome = await exchange({ data, settings, officeKey, disks }, io)
    const isWhole = outcome.refused.length + outcome.forks.length === 0 && outcome.lost === null
    const isFine = outcome.code === null && isWhole
    io.out(JSON.stringify({ ok: isFine, place, ...outcome }, null, 2))
    if (isFine) return 0
    io.err(
      outcome.code === null
        ? 'not everything was taken: see the page of the exchange'
        : `not exchanged: ${outcome.code}`,
    )
    return 1
  },
}

type Outcome = Pick<ReturnType<Exchanger['seen']>, 'refused' | 'forks' | 'lost'> & {
  /** Why it failed; null when it did not. */
  readonly code: string | null
  readonly sent: number
  readonly received: number
  readonly workstations: number
}

const NOTHING: Omit<Outcome, 'code'> = {
  sent: 0,
  received: 0,
  refused: [],
  forks: [],
  lost: null,
  workstations: 0,
}

/** Null when none was said; throws `BadCall` for what is no office key, before anything is opened. */
async function saidOfficeKey(env: HeadlessIo['env'] = {}): Promise<string | null> {
  const file = env[KEY_FILE_VARIABLE]
  const text = env[KEY_VARIABLE] ?? (file ? await readKeyFile(file) : undefined)
  if (text === undefined || text === '') return null
  const parsed = keyOfPhrase(text)
  if (!parsed.ok) throw new BadCall(`what was given is no office key (${parsed.problem})`)
  return keyPhrase(parsed.key)
}

async function readKeyFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new BadCall(`the file named by ${KEY_FILE_VARIABLE} cannot be read`)
  }
}

type Desk = {
  readonly data: string
  readonly settings: SettingsStore
  /** As a phrase; null when it was not said. */
  readonly officeKey: string | null
  readonly disks: SealedDisks
}

async function exchange(desk: Desk, io: HeadlessIo): Promise<Outcome> {
  const { data, disks } = desk
  const fold = new Fold()
  let journal: Journal | null = null
  try {
    journal = await openJournal({
      folder: data,
      clock: io.clock,
      sink: fold,
      onIdentity: (node) => fold.trustOnly(node),
      log: silentLog,
      files: disks.files,
    })
    await journal.loaded
    return await exchangeThrough({ ...desk, journal, fold }, io)
  } catch (error) {
    if (!(error instanceof JournalUnavailable)) throw error
    return { ...NOTHING, code: error.failure.code }
  } finally {
    await journal?.close()
  }
}

async function exchangeThrough(
  {
    journal,
    fold,
    data,
    settings,
    officeKey,
    disks,
  }: Desk & { readonly journal: Journal; readonly fold: Fold },
  { clock, secrets, env }: HeadlessIo,
): Promise<Outcome> {
  const nobody = { desktop: createFakeDesktop(), publish: () => undefined, isSignedIn: () => false }
  const { exchange: exchanger } = await openExchange({
    dataFolder: data,
    journal,
    fold,
    world: fold.world,
    settings,
    attachments: createAttachments({ dataFolder: data, settings, contents: disks.contents, ...nobody }),
    ...(secrets && { secrets }),
    saidPassword: env?.[PASSWORD_VARIABLE] ?? null,
    saidOfficeKey: officeKey,
    clock,
    log: silentLog,
    version: 'headless',
    onChange: () => undefined,
  })
  const before = exchanger.records()[0]?.id ?? 0
  // Large files take several: each carries them for a minute.
  do await exchanger.now()
  while (exchanger.status().failure === null && exchanger.contents().goesOn)
  const { refused, forks, lost, peers } = exchanger.seen()
  const code = exchanger.status().failure
  const counts = countsOf(exchanger.records().filter(({ id, failure }) => id > before && failure === null))
  await exchanger.close(CLOSE_MS)
  return { code, ...counts, refused, forks, lost, workstations: peers.length }
}

function countsOf(records: ReturnType<Exchanger['records']>): Pick<Outcome, 'sent' | 'received'> {
  return {
    sent: records.reduce((sum, one) => sum + one.sent, 0),
    received: records.reduce((sum, one) => sum + one.received, 0),
  }
}
