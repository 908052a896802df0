import { useEffect, useRef, useState } from 'react'

import { LOCKED } from '../../app/keys.ts'

type Options = {
  /** CSS selector of the dialog in which files may arrive, too; any other open dialog keeps them away. */
  readonly dialog?: string
}

/**
 * Files dropped anywhere on the window or pasted, for as long as the component lives. True while files are dragged over
 * it. Text stays text: what is copied in Word carries a picture of itself, which nobody wants in a field.
 */
export function useFileArrivals(
  onFiles: (files: readonly File[]) => void,
  { dialog = '' }: Options = {},
): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    let depth = 0
    const isAway = (): boolean => {
      const open = [...document.querySelectorAll('[role=dialog][aria-modal=true], [role=alertdialog]')]
      return document.body.hasAttribute(LOCKED) || open.some((one) => dialog === '' || !one.matches(dialog))
    }
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isAway() ? 'none' : 'copy'
      if (event.type === 'dragenter') depth += 1
      setDragging(!isAway())
    }
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return
      depth -= 1
      if (depth <= 0) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setDragging(false)
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && !isAway()) latest.current(files)
    }
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])]
      const asText = isTyping(event.target) && (event.clipboardData?.getData('text/plain') ?? '') !== ''
      if (files.length === 0 || asText || event.defaultPrevented || isAway()) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('dragenter', over)
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragenter', over)
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [dialog])
  return dragging
}

function carriesFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
