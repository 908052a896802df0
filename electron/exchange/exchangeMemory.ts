import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { z } from 'zod'

import { ExchangeRecord, withRecord } from '@shared/exchange/exchangeStatus.ts'
import { LocalDateTime } from '@shared/time/localDateTime.ts'

import { writeFileAtomic } from '../platform/atomicFile.ts'

/** What was, to be shown after a restart; nothing is decided by it. */
const Remembered = z.object({
  /** The folder it is about: of another one nothing is known. */
  folder: z.string(),
  sentThrough: z.int().nonnegative(),
  lastSuccessAt: LocalDateTime.nullable(),
  failingSince: LocalDateTime.nullable(),
  records: z.array(ExchangeRecord).readonly(),
})
export type Remembered = z.infer<typeof Remembered>

export type Outcome =
  | {
      readonly failure: null
      readonly sent: number
      readonly received: number
      /** Contents of attached files that went out and came in. */
      readonly files: number
      readonly sentThrough: number
    }
  | {
      readonly failure: string
      /** When own events went through all the same. */
      readonly sentThrough?: number | undefined
    }

export type ExchangeMemory = {
  about(folder: string): Remembered
  /** Takes notice of an exchange; a disk that refuses to keep it stops nobody. */
  note(folder: string, at: LocalDateTime, outcome: Outcome): Promise<void>
}

/** Opens `exchange.json`; when it is missing or cannot be read nothing is remembered. */
export async function openExchangeMemory(path: string): Promise<ExchangeMemory> {
  let current = await readMemory(path)
  const about = (folder: string): Remembered => (current.folder === folder ? current : { ...NOTHING, folder })
  return {
    about,
    async note(folder, at, outcome) {
      current = after(about(folder), at, outcome)
      try {
        await mkdir(dirname(path), { recursive: true })
        await writeFileAtomic(path, `${JSON.stringify(current)}\n`)
      } catch {
        // It is only shown, and shown from memory until the next start.
      }
    },
  }
}

const NOTHING: Remembered = {
  folder: '',
  sentThrough: 0,
  lastSuccessAt: null,
  failingSince: null,
  records: [],
}

function after(before: Remembered, at: LocalDateTime, outcome: Outcome): Remembered {
  const { failure } = outcome
  const { sent, received, files } = outcome.failure === null ? outcome : { sent: 0, received: 0, files: 0 }
  const records = withRecord(before.records, { at, failure, sent, received, files })
  const sentThrough = outcome.sentThrough ?? before.sentThrough
  return outcome.failure === null
    ? { ...before, records, sentThrough, lastSuccessAt: at, failingSince: null }
    : { ...before, records, sentThrough, failingSince: before.failingSince ?? at }
}

async function readMemory(path: string): Promise<Remembered> {
  try {
    const parsed = Remembered.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.data : NOTHING
  } catch {
    return NOTHING
  }
}
