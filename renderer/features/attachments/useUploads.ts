import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { StoredFile } from '@shared/attachments/storedFile.ts'
import type { AppError, Result } from '@shared/core/result.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { OfferedFile } from '@shared/ipc/calls/attachmentCalls.ts'

import { attempt } from '../../api/client.ts'
import { useTopic } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { sendPieces } from './sendPieces.ts'

/** A file on its way into the store, or one that did not get there. A stored one leaves the list. */
export type Upload = {
  readonly token: string
  readonly name: string
  readonly size: number
  /** Bytes that are in the store. */
  readonly done: number
  readonly error: AppError | null
}

export type Uploads = {
  readonly list: readonly Upload[]
  /** Something is still being copied. */
  readonly busy: boolean
  /** Files that were dropped or pasted. */
  add(files: readonly File[]): void
  /** Lets the operator choose in the system's own dialog. */
  choose(from: 'scanner' | 'anywhere'): void
  /** Stops a file, or takes a failed one off the list. */
  dismiss(token: string): void
}

type Change =
  | { readonly kind: 'offered'; readonly file: OfferedFile }
  | { readonly kind: 'progress'; readonly token: string; readonly done: number }
  | { readonly kind: 'failed'; readonly token: string; readonly error: AppError }
  | { readonly kind: 'gone'; readonly token: string }

/** Brings files into the store one after the other; `onStored` gets each that arrived. */
export function useUploads(onStored: (file: StoredFile) => void): Uploads {
  const { list, bring, dismiss } = useUploadQueue(onStored)
  const nameOf = usePastedName()
  const offer = async (files: readonly File[]): Promise<void> => {
    const answer = await window.bridge.offerFiles(files)
    if (!answer.ok) return
    for (const [n, offered] of answer.value.entries()) {
      const file = files[n]
      if (offered) bring(offered)
      else if (file) {
        const begun = await attempt('attachments.begin', { name: nameOf(file), size: file.size })
        if (begun.ok) bring(begun.value, file)
      }
    }
  }
  const choose = async (from: 'scanner' | 'anywhere'): Promise<void> => {
    const answer = await attempt('attachments.choose', { from })
    if (answer.ok) answer.value.forEach((offered) => bring(offered))
  }
  return {
    list,
    busy: list.some(({ error }) => error === null),
    add: (files) => void offer(files),
    choose: (from) => void choose(from),
    dismiss,
  }
}

/** One file at a time: the disk is one, and the first file is there sooner. */
function useUploadQueue(onStored: (file: StoredFile) => void): {
  readonly list: readonly Upload[]
  /** `content` is what has no path and must be sent in pieces. */
  bring(offered: OfferedFile, content?: Blob): void
  dismiss(token: string): void
} {
  const [list, change] = useReducer(changed, [])
  const stored = useRef(onStored)
  const last = useRef<Promise<void>>(Promise.resolve())
  const open = useRef(new Set<string>())
  useEffect(() => {
    stored.current = onStored
  })
  useEffect(() => {
    const tokens = open.current
    return () => {
      for (const token of tokens) void attempt('attachments.cancel', { token })
      tokens.clear()
    }
  }, [])
  useTopic(
    'attachments.progress',
    useCallback(({ token, done }) => change({ kind: 'progress', token, done }), []),
  )
  const take = async (token: string, content?: Blob): Promise<void> => {
    if (!open.current.has(token)) return
    const result = await storeFile(token, content)
    if (!open.current.delete(token)) return
    if (!result.ok) return change({ kind: 'failed', token, error: result.error })
    change({ kind: 'gone', token })
    stored.current(result.value)
  }
  return {
    list,
    bring(offered, content) {
      open.current.add(offered.token)
      change({ kind: 'offered', file: offered })
      last.current = last.current.then(() => take(offered.token, content))
    },
    dismiss(token) {
      open.current.delete(token)
      change({ kind: 'gone', token })
      void attempt('attachments.cancel', { token })
    },
  }
}

async function storeFile(token: string, content?: Blob): Promise<Result<StoredFile>> {
  const failed = content ? await sendPieces(content, token) : null
  return failed ? { ok: false, error: failed } : attempt('attachments.store', { token })
}

function changed(list: readonly Upload[], change: Change): readonly Upload[] {
  switch (change.kind) {
    case 'offered':
      return [...list, { ...change.file, done: 0, error: null }]
    case 'progress':
      return list.map((one) => (one.token === change.token ? { ...one, done: change.done } : one))
    case 'failed':
      return list.map((one) => (one.token === change.token ? { ...one, error: change.error } : one))
    default:
      return list.filter(({ token }) => token !== change.token)
  }
}

/** The system calls every picture of the clipboard `image.png`; when it was pasted says more. */
function usePastedName(): (file: File) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { now } = useAppState()
  return useCallback(
    (file) => {
      if (file.name !== 'image.png') return file.name
      return t('attachments:pasted', { at: formatDateTime(now, language).replaceAll(':', '-') })
    },
    [t, language, now],
  )
}
