import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'
import { monthOf, parseLocalDate, type YearMonth } from '@shared/time/localDate.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { writeDemo } from '../../electron/demo/writeDemo.ts'
import type { Desktop } from '../../electron/platform/desktop.ts'
import { createFakeDesktop } from '../../electron/platform/desktop.ts'
import { anOffice } from './builders.ts'
import { surroundingsOf } from './surroundings.ts'

export const REGION_DAY = parseLocalDate('2026-03-17')
export const REGION_PASSWORD = 'Көктем-2026'

/** What the first run at the region's department asks for. */
export const REGION_FIRST_RUN: Input<'session.set-up'> = {
  office: { ...anOffice(), name: { kk: 'Жетісу облысының басқармасы', ru: 'Управление Жетысуской области' } },
  mark: 'О1',
  workstationName: { kk: 'облыс', ru: 'область' },
  operator: {
    surname: 'Сейітова',
    name: 'Гүлнар',
    patronymic: '',
    position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
  },
  password: REGION_PASSWORD,
  ticketFormat: '80mm',
  ticketPrinter: '',
  regional: true,
}

export type AskedDesk = {
  readonly office: Office
  /** Throws the code of a refusal. */
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>
  attempt(channel: Channel, input: unknown): Promise<Result<unknown>>
}

/** Opens whatever is in a data folder; the dialogs of the system answer with what `answers` holds at that moment. */
export async function openDesk(
  dataFolder: string,
  answers: { folder?: string; save?: string } = {},
): Promise<AskedDesk> {
  let ms = Date.parse(`${REGION_DAY}T06:00:00Z`)
  const desktop: Desktop = {
    ...createFakeDesktop(),
    askFolder: async () => answers.folder ?? null,
    askSavePath: async () => answers.save ?? null,
  }
  const office = await composeOffice(
    surroundingsOf({ dataFolder, clock: { nowMs: () => (ms += 10) }, desktop }),
  )
  await office.parts.journal.loaded
  const attempt = (channel: Channel, input: unknown): Promise<Result<unknown>> =>
    office.dispatch(channel, input)
  return {
    office,
    attempt,
    ask: async <C extends Channel>(channel: C, input: Input<C>) => {
      const result = await attempt(channel, input)
      if (!result.ok) throw new Error(`${channel}: ${result.error.code}`)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
      return result.value as Output<C>
    },
  }
}

/** An invented office whose journal lies in an exchange folder; its head sits at its desk. */
export async function openDemoOffice(
  folder: string,
  { seed, complaints }: { readonly seed: number; readonly complaints: number },
  name?: string,
): Promise<AskedDesk & { readonly share: string; readonly month: YearMonth }> {
  const data = join(folder, 'data')
  const share = join(folder, 'share')
  await mkdir(share, { recursive: true })
  await writeDemo(data, { complaints, seed, today: REGION_DAY, months: 4 })
  const desk = await openDesk(data, { folder: share })
  const { world, session } = desk.office.parts
  const head = [...world.directory.operators.values()].find(({ role }) => role === 'head')
  if (!head) throw new Error('no head')
  session.enter(head)
  if (name !== undefined) await rename(desk, name, head.id)
  await desk.ask('exchange.choose-folder', undefined)
  await desk.ask('exchange.switch', { on: true })
  await desk.ask('exchange.now', undefined)
  return { ...desk, share, month: monthOf(REGION_DAY) }
}

/** The invented offices have one name: a region tells them apart. */
async function rename({ office }: AskedDesk, name: string, actor: string): Promise<void> {
  const { journal, world } = office.parts
  const own = world.directory.office
  if (!own) throw new Error('no office')
  const named = { ...own, name: { kk: `${name} ${own.name.kk}`, ru: `${name} ${own.name.ru}` } }
  await journal.append(DIRECTORY_STREAM, actor, () => ok([{ type: 'office.saved', office: named }]))
}
