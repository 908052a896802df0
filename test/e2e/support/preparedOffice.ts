import { join } from 'node:path'

import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'

import { composeOffice } from '../../../electron/compose.ts'
import { hashPassword } from '../../../electron/session/passwords.ts'
import { anOffice, anOperator, aProvider } from '../../support/builders.ts'
import { surroundingsOf } from '../../support/surroundings.ts'
import { PASSWORD } from './flow.ts'
import { freshUserData } from './launch.ts'

/** 17 March 2026, 9 in the morning at the office: before the clock the windows are started with. */
const MORNING_MS = Date.parse('2026-03-17T04:00:00Z')

/** A data folder in which a workstation is set up, with its head and one provider: as its own first run leaves it. */
export async function preparedOffice(mark: string, head: string): Promise<string> {
  const userData = await freshUserData()
  const office = await composeOffice(
    surroundingsOf({ dataFolder: join(userData, 'data'), clock: { nowMs: () => MORNING_MS } }),
  )
  const { journal } = office.parts
  await journal.loaded
  const operator = anOperator({ id: `head-${head}`, surname: head, role: 'head' })
  const name = { kk: `${mark} терезе`, ru: `окно ${mark}` }
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    { type: 'office.workstation-saved', workstation: { node: journal.node, mark, name } },
    { type: 'directory.operator-saved', operator },
    { type: 'directory.password-set', operatorId: operator.id, hash: await hashPassword(PASSWORD) },
    { type: 'directory.provider-saved', provider: aProvider() },
  ]
  const stored = await journal.append(DIRECTORY_STREAM, operator.id, () => ok(events))
  if (!stored.ok) throw new Error(stored.error.code)
  await office.close()
  return userData
}
