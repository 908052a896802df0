import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach } from 'vitest'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import { composeOffice, type Office } from '../../../electron/compose.ts'
import { createFakeDesktop } from '../../../electron/platform/desktop.ts'
import { hashPassword } from '../../../electron/session/passwords.ts'
import { anOffice, anOperator } from '../../support/builders.ts'
import { atAkim } from '../../support/steps.ts'
import { surroundingsOf } from '../../support/surroundings.ts'
import { coding } from './database/officesOfRegion.ts'

const PASSWORD = 'Көктем-2026'
export const HEAD = anOperator({ id: 'head-1', role: 'head' })

export async function ask<C extends Channel>(
  office: Office,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
  const result = (await office.dispatch(channel, input)) as Result<Output<C>>
  if (!result.ok) throw new Error(`${result.error.code} ${Object.values(result.error.fields ?? {}).join()}`)
  return result.value
}

export const failureOf = async (office: Office): Promise<string | null> => {
  await ask(office, 'exchange.now', undefined)
  return office.parts.exchange.status().failure
}

/** Texts of all files of the share that are not sealed. */
export async function plainTexts(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return (await Promise.all(files.map((path) => readFile(path, 'latin1')))).join('\n')
}

/** Offices with the program's own parts and a share, each test its own; their dialogs answer with the share. */
export function officesOnShare() {
  let folder: string
  let share: string
  const opened: Office[] = []
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sealed-'))
    share = join(folder, 'share')
    await mkdir(share)
  })
  afterEach(async () => {
    for (const office of opened.splice(0)) await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(name: string): Promise<Office> {
    let ms = Date.parse('2026-03-16T06:00:00Z')
    const office = await composeOffice(
      surroundingsOf({
        dataFolder: join(folder, name),
        clock: { nowMs: () => (ms += 10) },
        desktop: createFakeDesktop({ folder: share }),
        secrets: coding,
      }),
    )
    await office.parts.journal.loaded
    office.parts.session.enter(HEAD)
    opened.push(office)
    return office
  }

  const close = async (office: Office): Promise<void> => opened.splice(opened.indexOf(office), 1)[0]?.close()

  async function workingOffice(): Promise<Office> {
    const office = await open('a')
    const { journal, settings } = office.parts
    const workstation = { node: journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } }
    const events: readonly DirectoryEvent[] = [
      { type: 'office.saved', office: anOffice() },
      { type: 'office.workstation-saved', workstation },
      { type: 'directory.operator-saved', operator: HEAD },
      { type: 'directory.password-set', operatorId: HEAD.id, hash: await hashPassword(PASSWORD) },
    ]
    await journal.append(DIRECTORY_STREAM, HEAD.id, () => ok(events))
    await journal.append('c1', HEAD.id, () => ok([atAkim]))
    await settings.change({ exchangeFolder: share, exchangeOn: true })
    await ask(office, 'exchange.now', undefined)
    return office
  }

  async function joined(name: string, mark: string): Promise<Office> {
    const office = await open(name)
    await ask(office, 'join.choose', undefined)
    return finish(office, mark)
  }

  async function finish(office: Office, mark: string): Promise<Office> {
    await ask(office, 'join.read', undefined)
    await ask(office, 'join.finish', {
      mark,
      workstationName: { kk: mark, ru: mark },
      ticketFormat: '80mm',
      ticketPrinter: '',
      operatorId: HEAD.id,
      password: PASSWORD,
    })
    await ask(office, 'exchange.now', undefined)
    return office
  }

  return { folder: () => folder, share: () => share, open, close, workingOffice, joined, finish }
}
