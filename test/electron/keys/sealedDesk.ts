import { openDataKeys, type DataKeys } from '../../../electron/keys/dataKeys.ts'
import { resealData } from '../../../electron/keys/resealing.ts'
import { sealedDisks } from '../../../electron/keys/sealedDisks.ts'
import { createAccessLog } from '../../../electron/access/accessLog.ts'
import { createAttachmentStore } from '../../../electron/attachments/attachmentStore.ts'
import { storeContents } from '../../../electron/attachments/storeContents.ts'
import { createWork } from '../../../electron/backup/work.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { silentLog } from '../../../electron/platform/log.ts'
import { systemClock } from '../../../electron/platform/systemClock.ts'
import { secretsOf } from './secretsOf.ts'

/** Who works at the computer of these tests. */
export const USER = secretsOf('aigul')

/** Switches sealing on in a data folder and gives its recovery key. Nothing that lies there is sealed yet. */
export async function switchOn(
  data: string,
): Promise<{ readonly keys: DataKeys; readonly recoveryKey: string }> {
  const keys = await openDataKeys(data, USER)
  const recoveryKey = keys.prepare()
  const confirmed = await keys.confirm(recoveryKey.split('-').at(-1) ?? '', false)
  if (!confirmed.ok) throw new Error(confirmed.error.code)
  return { keys, recoveryKey }
}

/** Seals everything in a data folder, as the program does while it runs. */
export async function resealAll(data: string): Promise<{ readonly left: readonly string[] }> {
  const keys = await openDataKeys(data, USER)
  const { files, contents } = sealedDisks(keys.sealing)
  const journal = await openJournal({
    folder: data,
    clock: systemClock,
    sink: { apply: () => undefined },
    log: silentLog,
    files,
  })
  const access = createAccessLog({
    folder: data,
    node: journal.node,
    clock: systemClock,
    log: silentLog,
    files,
  })
  try {
    const done = await resealData({
      data,
      files,
      store: createAttachmentStore(data, contents),
      journal,
      access,
      contents: async () => (await storeContents(data)).hashes,
      work: createWork(),
      tell: () => undefined,
    })
    await keys.allSealed()
    return done
  } finally {
    await access.close()
    await journal.close()
  }
}
