import { stat } from 'node:fs/promises'

import { fail, ok, type Result } from '@shared/core/result.ts'
import type { attachmentCalls } from '@shared/ipc/calls/attachmentCalls.ts'
import type { HandlersOf, Output } from '@shared/ipc/protocol.ts'

import { isAwaited, orAwaited } from '../attachments/awaited.ts'
import { checkAllFiles } from '../attachments/checkAllFiles.ts'
import { storeContents } from '../attachments/storeContents.ts'
import { VIEW_PATH } from '../attachments/viewAddress.ts'
import type { Parts } from '../parts.ts'
import { FULL_BYTES } from '../platform/diskGauge.ts'

export function createAttachmentHandlers(parts: Parts): HandlersOf<typeof attachmentCalls> {
  const { attachments, settings, desktop, world } = parts
  const { uploads, checks, views, outside } = attachments
  return {
    'attachments.choose': async ({ from }) => {
      const folder = from === 'scanner' ? await existing(settings.read().scanFolder) : null
      return ok(await uploads.offer(await desktop.askFiles(folder)))
    },
    'attachments.begin': async ({ name, size }) => ok(uploads.begin(name, size)),
    'attachments.append': ({ token, piece }) => uploads.append(token, Buffer.from(piece, 'base64')),
    'attachments.store': async ({ token }) => {
      const room = await roomFor(parts, uploads.sizeOf(token))
      return room.ok ? uploads.store(token) : room
    },
    'attachments.cancel': async ({ token }) => ok(await uploads.cancel(token)),
    'attachments.states': async ({ id }) => {
      const hashes = new Set(world.complaints.get(id)?.attachments.map(({ hash }) => hash))
      const states = []
      for (const hash of hashes) {
        const state = await checks.stateOf(hash)
        const comes = state === 'missing' && isAwaited(parts, id, hash)
        states.push({ hash, state: comes ? ('awaited' as const) : state })
      }
      return ok(states)
    },
    'attachments.view': async ({ hash, name }) => {
      const added = await views.add(hash, name)
      if (!added.ok) return orAwaited(parts, hash, added)
      const { key, view } = added.value
      return ok({ url: `${VIEW_PATH}${key}`, size: view.size, mediaType: view.mediaType })
    },
    'attachments.open': async (file) => {
      const opened = await outside.open(file)
      return opened.ok ? opened : orAwaited(parts, file.hash, opened)
    },
    'attachments.save-copy': async (file) => {
      const saved = await outside.save(file)
      return saved.ok ? saved : orAwaited(parts, file.hash, saved)
    },
    'attachments.settings': async () => {
      const { attachmentLimitMb, scanFolder } = settings.read()
      return ok({ limitMb: attachmentLimitMb, scanFolder })
    },
    'attachments.change-limit': ({ limitMb }) => changed(parts, { attachmentLimitMb: limitMb }),
    'attachments.choose-scan-folder': async () => {
      const folder = await desktop.askFolder(await existing(settings.read().scanFolder))
      if (folder === null) return ok(false)
      await changed(parts, { scanFolder: folder })
      return ok(true)
    },
    'attachments.forget-scan-folder': () => changed(parts, { scanFolder: '' }),
    'attachments.check-all': async () => {
      await parts.journal.loaded
      return ok(await checkAll(parts))
    },
  }
}

async function checkAll(parts: Parts): Promise<Output<'attachments.check-all'>> {
  const { named, faults } = await checkAllFiles(parts.world, parts.attachments.store)
  const { hashes } = await storeContents(parts.dataFolder)
  const awaited = faults.filter(
    ({ complaintId, hash, state }) => state === 'missing' && isAwaited(parts, complaintId, hash),
  )
  return {
    checked: named.size,
    faults: faults
      .filter((fault) => !awaited.includes(fault))
      .map(({ number, name, state }) => ({ number, name, state })),
    awaited: new Set(awaited.map(({ hash }) => hash)).size,
    orphans: hashes.filter((hash) => !named.has(hash)).length,
  }
}

/** The folder, unless it is not there any more: a dialog that cannot begin there begins where it was last. */
async function existing(folder: string): Promise<string | null> {
  if (folder === '') return null
  const found = await stat(folder).catch(() => null)
  return found?.isDirectory() ? folder : null
}

/** A file must not take the room the journal needs to go on. */
async function roomFor({ disk }: Parts, bytes: number): Promise<Result<null>> {
  const { freeBytes } = await disk.measure()
  if (freeBytes === null || freeBytes - bytes >= FULL_BYTES) return ok(null)
  return fail('storage-full', 'no room for the file', {
    params: { freeMb: Math.round(freeBytes / (1024 * 1024)) },
  })
}

async function changed(
  { settings, publish }: Parts,
  part: Parameters<Parts['settings']['change']>[0],
): Promise<Result<void>> {
  await settings.change(part)
  publish('session.changed', {})
  return ok(undefined)
}
