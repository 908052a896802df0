import { useState, type ReactNode } from 'react'

import { mayBeOpened, previewOf } from '@shared/attachments/fileKinds.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import type { FileState } from '@shared/ipc/calls/attachmentCalls.ts'

import { OutsideDialog, type Leaving } from './OutsideDialog.tsx'
import { PreviewDialog } from './preview/PreviewDialog.tsx'

type Shown = StoredFile & { readonly note?: string }

export type FileViewer = {
  /** Shows it here when the window can. */
  look(file: Shown): void
  /** Null when files of its kind are never opened. */
  opening(file: Shown): (() => void) | null
  saveCopy(file: Shown, state?: FileState): void
  /** The dialogs; to be put on the page once. */
  readonly dialogs: ReactNode
}

/** Looking at files, and giving copies out, with the questions before it. */
export function useFileViewer(): FileViewer {
  const [looking, setLooking] = useState<Shown | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const open = (file: Shown): void => setLeaving({ way: 'open', file, state: 'whole' })
  const saveCopy = (file: Shown, state: FileState = 'whole'): void => setLeaving({ way: 'copy', file, state })
  return {
    look: setLooking,
    opening: (file) => (mayBeOpened(file) ? () => open(file) : null),
    saveCopy,
    dialogs: (
      <>
        {looking && (
          <PreviewDialog
            file={looking}
            note={looking.note ?? ''}
            onOpen={mayBeOpened(looking) ? () => open(looking) : null}
            onSaveCopy={() => saveCopy(looking)}
            onClose={() => setLooking(null)}
          />
        )}
        {leaving && <OutsideDialog leaving={leaving} onClose={() => setLeaving(null)} />}
      </>
    ),
  }
}

/** Whether the window itself can show the file. */
export function canLook({ mediaType }: Pick<StoredFile, 'mediaType'>): boolean {
  return previewOf(mediaType) !== null
}
