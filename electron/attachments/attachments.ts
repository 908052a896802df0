import { join } from 'node:path'

import type { Payload, Topic } from '@shared/ipc/protocol.ts'

import type { Desktop } from '../platform/desktop.ts'
import type { SettingsStore } from '../platform/settings.ts'
import { nodeAttachmentFiles, type AttachmentFiles } from './attachmentFiles.ts'
import { createAttachmentStore, type AttachmentStore } from './attachmentStore.ts'
import { createFileChecks, type FileChecks } from './fileChecks.ts'
import { createFileViews, type FileViews } from './fileViews.ts'
import { createOutsideCopies, type OutsideCopies } from './outsideCopies.ts'
import { createUploads, type Uploads } from './uploads.ts'

/** Files of complaints: taking them in, keeping them, looking at them, giving copies out. */
export type Attachments = {
  readonly store: AttachmentStore
  readonly uploads: Uploads
  readonly checks: FileChecks
  readonly views: FileViews
  readonly outside: OutsideCopies
}

type Needs = {
  readonly dataFolder: string
  readonly settings: SettingsStore
  readonly desktop: Desktop
  readonly isSignedIn: () => boolean
  /** The disk they lie on. */
  readonly contents?: AttachmentFiles
  readonly publish: <T extends Topic>(topic: T, payload: Payload<T>) => void
}

const MEGABYTE = 1024 * 1024
const TELLING_STEP = MEGABYTE

export function createAttachments({
  dataFolder,
  settings,
  desktop,
  isSignedIn,
  publish,
  contents = nodeAttachmentFiles,
}: Needs): Attachments {
  const store = createAttachmentStore(dataFolder, contents)
  const views = createFileViews(store, isSignedIn)
  let told = { token: '', done: 0 }
  const uploads = createUploads({
    store,
    limitBytes: () => settings.read().attachmentLimitMb * MEGABYTE,
    onProgress: (token, done) => {
      if (token === told.token && done < told.done + TELLING_STEP) return
      told = { token, done }
      publish('attachments.progress', { token, done })
    },
  })
  const outside = createOutsideCopies({ folder: join(dataFolder, 'opened'), store, views, desktop })
  return { store, uploads, checks: createFileChecks(store), views, outside }
}
