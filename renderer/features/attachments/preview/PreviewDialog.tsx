import { Button, Dialog, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { ArrowDownload20Regular, Dismiss20Regular, Open20Regular } from '@fluentui/react-icons'
import {
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'

import { mayBeOpened, previewOf } from '@shared/attachments/fileKinds.ts'
import type { StoredFile } from '@shared/attachments/storedFile.ts'
import type { AppError } from '@shared/core/result.ts'
import type { Output } from '@shared/ipc/protocol.ts'

import { attempt } from '../../../api/client.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { DialogHost } from '../../card/actions/dialogHost.ts'
import { useFocusBack } from '../../tickets/useFocusBack.ts'
import { FileIcon } from '../FileIcon.tsx'
import { useFileSize } from '../fileWords.ts'
import { PdfView } from './PdfView.tsx'
import { PictureView } from './PictureView.tsx'
import { useRoom, type Room } from './useRoom.ts'
import { FITTING, larger, smaller, turned, type View } from './view.ts'
import { ViewButtons } from './ViewButtons.tsx'

export type PreviewProps = {
  readonly file: Pick<StoredFile, 'hash' | 'name' | 'size' | 'mediaType'>
  /** What the operator said of it. */
  readonly note?: string
  /** Null when files of its kind are never opened by another program. */
  readonly onOpen: (() => void) | null
  readonly onSaveCopy: () => void
  readonly onClose: () => void
}

type Shown = Output<'attachments.view'>

/** Looks at a file without leaving the program. What the window cannot show is offered to another one. */
export function PreviewDialog({ file, note = '', onOpen, onSaveCopy, onClose }: PreviewProps): ReactNode {
  const { t } = useTranslation()
  const host = useContext(DialogHost)
  const sizeWords = useFileSize()
  useFocusBack()
  const { shown, error } = useView(file)
  const [view, setView] = useState<View>(FITTING)
  const [page, setPage] = useState(1)
  const [pages, setPages] = useState(1)
  const kind = shown && previewOf(shown.mediaType)
  const turn = (to: number): void => setPage(Math.min(pages, Math.max(1, to)))
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => turn(page + 1),
    PageUp: () => turn(page - 1),
    Equal: () => setView(larger),
    NumpadAdd: () => setView(larger),
    Minus: () => setView(smaller),
    NumpadSubtract: () => setView(smaller),
    KeyR: () => setView(turned),
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="att-preview" mountNode={host} onKeyDown={(event) => press(event, keys)}>
        <div className="att-head">
          <FileIcon mediaType={file.mediaType} />
          <DialogTitle action={null} as="h2" className="el" title={file.name}>
            {file.name}
          </DialogTitle>
          <span className="s13 mut el">{[sizeWords(file.size), note].filter(Boolean).join(', ')}</span>
          <span className="grow" />
          {kind && (
            <ViewButtons
              view={view}
              onView={setView}
              page={page}
              pages={pages}
              onPage={kind === 'pdf' ? turn : null}
            />
          )}
          {onOpen && (
            <Button icon={<Open20Regular />} onClick={onOpen}>
              {t('attachments:action.open')}
            </Button>
          )}
          <Button icon={<ArrowDownload20Regular />} onClick={onSaveCopy}>
            {t('attachments:action.saveCopy')}
          </Button>
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t('action.close')}
            onClick={onClose}
          />
        </div>
        <Stage {...{ file, shown, error, view, page }} onPages={setPages} />
      </DialogSurface>
    </Dialog>
  )
}

function Stage(props: {
  readonly file: PreviewProps['file']
  readonly shown: Shown | null
  readonly error: AppError | null
  readonly view: View
  readonly page: number
  readonly onPages: (pages: number) => void
}): ReactNode {
  const { t } = useTranslation()
  const stage = useRef<HTMLDivElement>(null)
  const room = useRoom(stage)
  const { shown, error } = props
  const { name } = props.file
  const label = t('attachments:preview.label', { name })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
    <div className="att-stage" ref={stage} tabIndex={0} role="group" aria-label={label}>
      <ErrorNotice error={error} />
      {!shown && !error && <SkeletonRows />}
      {shown && room && <Content {...props} shown={shown} room={room} />}
    </div>
  )
}

function Content({
  file,
  shown,
  view,
  page,
  room,
  onPages,
}: Omit<Parameters<typeof Stage>[0], 'shown'> & { readonly shown: Shown; readonly room: Room }): ReactNode {
  const { t } = useTranslation()
  const [broken, setBroken] = useState(false)
  const onBroken = useCallback(() => setBroken(true), [])
  const kind = previewOf(shown.mediaType)
  const { url, size, mediaType } = shown
  const common = { url, name: file.name, view, room, onBroken }
  if (kind === 'image' && !broken) return <PictureView {...common} />
  if (kind === 'pdf' && !broken) return <PdfView {...common} {...{ size, page, onPages }} />
  const why = mayBeOpened({ name: file.name, mediaType }) ? 'noneText' : 'copyOnly'
  return (
    <EmptyState
      icon={<FileIcon mediaType={mediaType} />}
      title={t(broken ? 'attachments:preview.broken' : 'attachments:preview.none')}
      text={t(`attachments:preview.${broken ? 'brokenText' : why}`)}
    />
  )
}

/** Asks for an address once: asking again after every change of the journal would load the file anew. */
function useView({ hash, name }: PreviewProps['file']): {
  readonly shown: Shown | null
  readonly error: AppError | null
} {
  const [shown, setShown] = useState<Shown | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    let left = false
    const ask = async (): Promise<void> => {
      const answer = await attempt('attachments.view', { hash, name })
      if (left) return
      if (answer.ok) setShown(answer.value)
      else setError(answer.error)
    }
    void ask()
    return () => {
      left = true
    }
  }, [hash, name])
  return { shown, error }
}

function press(event: KeyboardEvent, keys: Readonly<Record<string, () => void>>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const act = keys[event.code]
  if (!act) return
  event.preventDefault()
  act()
}
