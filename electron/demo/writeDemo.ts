import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'

import { DEMO_MARK, demoDirectory, demoEvents, type DemoRequest } from '@shared/demo/demoOffice.ts'
import { DEMO_BODIES, DEMO_OFFICE, DEMO_OPERATORS } from '@shared/demo/office.ts'
import { DEMO_PASSWORD } from '@shared/demo/password.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { EventData } from '@shared/journal/envelope.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { formatHlc, startOfTime, tick } from '@shared/time/hlc.ts'
import { parseLocalDateTime, type LocalDateTime } from '@shared/time/localDateTime.ts'

import { fileNameOf } from '../journal/fileNames.ts'
import { nodeIdentity } from '../journal/nodeIdentity.ts'
import { hashOf, lineOf, NO_HASH } from '../journal/seal.ts'
import { stampEvents } from '../journal/stampEvents.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { hashPassword } from '../session/passwords.ts'

/** What was written. */
export type DemoReport = { readonly complaints: number; readonly events: number; readonly files: number }

/**
 * Fills an empty data folder with the journal of an invented office. The whole history is written at once instead of
 * event by event: a hundred thousand complaints take seconds. The folder must hold no journal yet.
 */
export async function writeDemo(folder: string, request: DemoRequest): Promise<DemoReport> {
  await mkdir(join(folder, 'journal'), { recursive: true })
  const { node } = await nodeIdentity(nodeFileSystem, folder, fixedClock(atNoon(request.today)))
  const lines = new Map<string, string[]>()
  const place = { seq: 0, previous: NO_HASH, hlc: startOfTime }
  const put = (stream: string, actor: string, at: LocalDateTime, events: readonly EventData[]): void => {
    const stamps = events.map(() => {
      place.hlc = tick(place.hlc, fixedClock(at).nowMs())
      return formatHlc(place.hlc, node)
    })
    const seq = place.seq + 1
    for (const sealed of stampEvents(
      { node, actor, seq, previous: place.previous },
      events.map((data) => ({ stream, data })),
      stamps,
    )) {
      const name = fileNameOf(sealed)
      const file = lines.get(name) ?? []
      lines.set(name, file)
      file.push(lineOf(sealed))
      place.seq = sealed.seq
      place.previous = hashOf(sealed)
    }
  }
  const events = demoEvents(request)
  const opened = events[0]?.at ?? atNoon(request.today)
  put(DIRECTORY_STREAM, 'operator-1', opened, await directoryEvents(request.seed, node))
  for (const { stream, actor, at, event } of events) put(stream, actor, at, [event])
  for (const [name, file] of lines) await writeFlushed(join(folder, 'journal', name), file)
  return { complaints: request.complaints, events: place.seq, files: lines.size }
}

async function directoryEvents(seed: number, node: string): Promise<readonly DirectoryEvent[]> {
  const { providers, services, officials } = demoDirectory(seed)
  const hash = await hashPassword(DEMO_PASSWORD)
  return [
    { type: 'office.saved', office: DEMO_OFFICE },
    {
      type: 'office.workstation-saved',
      workstation: { node, mark: DEMO_MARK, name: { kk: '1-терезе', ru: 'Окно 1' } },
    },
    ...DEMO_OPERATORS.flatMap((operator): readonly DirectoryEvent[] => [
      { type: 'directory.operator-saved', operator },
      { type: 'directory.password-set', operatorId: operator.id, hash },
    ]),
    ...DEMO_BODIES.map((body) => ({ type: 'directory.body-saved' as const, body })),
    ...providers.map((provider) => ({ type: 'directory.provider-saved' as const, provider })),
    ...services.map((service) => ({ type: 'directory.service-saved' as const, service })),
    ...officials.map((official) => ({ type: 'directory.official-saved' as const, official })),
  ]
}

/** `wx`: a journal that is there already is never touched. */
async function writeFlushed(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'wx')
  try {
    for (let from = 0; from < lines.length; from += 5000) {
      await file.write(`${lines.slice(from, from + 5000).join('\n')}\n`)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

function atNoon(day: string): LocalDateTime {
  return parseLocalDateTime(`${day}T12:00`)
}
