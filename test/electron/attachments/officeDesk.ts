import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect } from 'vitest'

import type { StoredFile } from '@shared/attachments/storedFile.ts'
import type { Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { attachmentFolders, placeOf } from '../../../electron/attachments/attachmentStore.ts'
import { composeOffice, type Office } from '../../../electron/compose.ts'
import { createFakeDesktop } from '../../../electron/platform/desktop.ts'
import { aForm, anOffice, anOperator, aProvider } from '../../support/builders.ts'
import { surroundingsOf } from '../../support/surroundings.ts'

/** The complaint of these tests. */
export const ID = '00000000-0000-4000-8000-000000000001'
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n')

type Answers = { save: string | null; files: string[]; folder: string | null }

/** An office on a real disk, made anew for every test, and the answers its native dialogs will give. */
export type OfficeDesk = {
  readonly folder: string
  readonly data: string
  readonly office: Office
  readonly answers: Answers
  readonly published: readonly { readonly topic: string; readonly payload: unknown }[]
  /** Paths that were handed to other programs. */
  readonly opened: readonly string[]
  placeIn(hash: string): string
  /** Ends the program and starts it again, the head at the desk. */
  restart(): Promise<void>
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
  answer<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>
  /** Puts a file on the computer and takes it in as the dialog does. */
  chosen(name: string, bytes?: Buffer): Promise<Result<StoredFile>>
  stored(name?: string, bytes?: Buffer): Promise<StoredFile>
}

export const head = anOperator({ role: 'head' })

export const registration = (files?: readonly StoredFile[]): Input<'intake.register'> => ({
  id: ID,
  form: aForm(),
  receivedNow: true,
  ...(files && { files: files.map((file) => ({ ...file, note: '' })) }),
})

export const aDraft = (file: StoredFile, id = ID): Input<'intake.save-draft'> => ({
  id,
  operatorId: head.id,
  open: true,
  receivedTyped: false,
  savedAt: at('2026-03-17T10:40'),
  form: aForm(),
  files: [{ ...file, note: '' }],
})

export function useOfficeDesk(): OfficeDesk {
  let folder = ''
  let office: Office
  let answers: Answers
  let published: { topic: string; payload: unknown }[]
  let desktop: ReturnType<typeof createFakeDesktop>
  const data = (): string => join(folder, 'data')

  async function open(): Promise<void> {
    desktop = createFakeDesktop()
    office = await composeOffice(
      surroundingsOf({
        dataFolder: data(),
        clock: fixedClock(at('2026-03-17T10:42')),
        desktop: {
          ...desktop,
          askSavePath: async () => answers.save,
          askFiles: async () => answers.files,
          askFolder: async () => answers.folder,
        },
        publish: (topic, payload) => published.push({ topic, payload }),
      }),
    )
    await office.parts.journal.loaded
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attachment-desk-'))
    published = []
    answers = { save: null, files: [], folder: null }
    await mkdir(data())
    await open()
    await setUp(office)
  })

  afterEach(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })

  const desk: OfficeDesk = {
    get folder() {
      return folder
    },
    get data() {
      return data()
    },
    get office() {
      return office
    },
    get answers() {
      return answers
    },
    get published() {
      return published
    },
    get opened() {
      return desktop.opened
    },
    placeIn: (hash) => placeOf(attachmentFolders(data()).root, hash),
    async restart() {
      await office.close()
      await open()
      office.parts.session.enter(head)
    },
    ask: async <C extends Channel>(channel: C, input: Input<C>) =>
      (await office.dispatch(channel, input)) as Result<Output<C>>,
    answer: async (channel, input) => valueOf(await desk.ask(channel, input)),
    async chosen(name, bytes = PDF) {
      const path = join(folder, name)
      await writeFile(path, bytes)
      answers.files = [path]
      const [offered] = await desk.answer('attachments.choose', { from: 'anywhere' })
      expect(offered).toMatchObject({ name, size: bytes.length })
      return desk.ask('attachments.store', { token: offered?.token ?? '' })
    },
    stored: async (name = 'скан.pdf', bytes = PDF) => valueOf(await desk.chosen(name, bytes)),
  }
  return desk
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

async function setUp({ parts }: Office): Promise<void> {
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    {
      type: 'office.workstation-saved',
      workstation: { node: parts.journal.node, mark: 'К1', name: { kk: '1-терезе', ru: 'Окно 1' } },
    },
    { type: 'directory.operator-saved', operator: head },
    { type: 'directory.provider-saved', provider: aProvider() },
  ]
  await parts.journal.append(DIRECTORY_STREAM, head.id, () => ({ ok: true, value: events }))
  parts.session.enter(head)
}
