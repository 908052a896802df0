import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { View } from './view.ts'

/** Enough to be read out; a page with more is a table nobody listens to. */
const READ_OUT = 10_000

/** One page, drawn sharp for the screen it is shown on; its text, if it has any, is there for readers of the screen. */
export function PdfPage({
  document: pdf,
  page: number,
  view,
  room,
  name,
  onBroken,
}: {
  readonly document: PDFDocumentProxy
  /** From 1. */
  readonly page: number
  readonly view: View
  /** The width and height there is, in CSS pixels. */
  readonly room: { readonly width: number; readonly height: number }
  readonly name: string
  readonly onBroken: () => void
}): ReactNode {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const [drawn, setDrawn] = useState('')
  const { zoom, rotation } = view
  const { width, height } = room
  useEffect(() => {
    let left = false
    let stop = (): void => undefined
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number)
      const plain = page.getViewport({ scale: 1, rotation: (page.rotate + rotation) % 360 })
      const fitting = Math.min(width / plain.width, zoom === 'page' ? height / plain.height : Infinity)
      const scale = typeof zoom === 'number' ? zoom * CSS_SCALE : fitting
      const viewport = page.getViewport({
        scale: scale * devicePixelRatio,
        rotation: (page.rotate + rotation) % 360,
      })
      const target = canvas.current
      if (left || !target) return
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      target.style.width = `${Math.floor(viewport.width / devicePixelRatio)}px`
      target.style.height = `${Math.floor(viewport.height / devicePixelRatio)}px`
      const task = page.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
      const { items } = await page.getTextContent()
      if (left) return
      setText(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .slice(0, READ_OUT),
      )
      setDrawn(`${number} ${rotation}`)
    }
    draw().catch((error: unknown) => {
      const cancelled = error instanceof Error && error.name === 'RenderingCancelledException'
      if (!left && !cancelled) onBroken()
    })
    return () => {
      left = true
      stop()
    }
  }, [pdf, number, zoom, rotation, width, height, onBroken])
  return (
    <>
      <canvas
        ref={canvas}
        className="att-paper"
        role="img"
        aria-label={t('attachments:preview.page', { page: number, pages: pdf.numPages, name })}
        data-drawn={drawn}
      />
      <p className="sr">{text}</p>
    </>
  )
}

/** A PDF counts in points of 1/72 inch, the page in pixels of 1/96. */
const CSS_SCALE = 96 / 72
