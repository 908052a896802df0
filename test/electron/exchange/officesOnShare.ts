import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import type { Office } from '../../../electron/compose.ts'
import { hashPassword } from '../../../electron/session/passwords.ts'
import { anOffice, anOperator } from '../../support/builders.ts'
import { atAkim } from '../../support/steps.ts'
import { coding } from './database/officesOfRegion.ts'
import { shareFolder } from './shareFolder.ts'

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
  const place = shareFolder()

  async function open(name: string): Promise<Office> {
    const office = await place.open(name, { secrets: coding })
    office.parts.session.enter(HEAD)
    return office
  }

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
    await settings.change({ exchangeFolder: place.share(), exchangeOn: true })
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

  return { ...place, open, workingOffice, joined, finish }
}
