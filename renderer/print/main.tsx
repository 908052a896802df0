import '@shared/core/schemaPolicy.ts'

import { createRoot } from 'react-dom/client'

import { paperOf, PrintRequest } from '@shared/documents/printDocument.ts'
import { paperTitle } from '@shared/papers/paperModel.ts'

import { DocumentView } from './documents.tsx'
import { fitToHead, heightMm, squareCodes } from './dots.ts'

import '../styles/fonts.css'
import './print.css'

declare global {
  interface Window {
    readonly printBridge: { document(): Promise<unknown> }
    /** Resolves when everything is laid out as it will be printed; the height is that of the content. */
    ready: Promise<{ readonly heightMm: number }>
  }
}

const LETTERS = 'ӘәҚқҰұАа12AZ№'

window.ready = show()

async function show(): Promise<{ readonly heightMm: number }> {
  const root = document.querySelector<HTMLElement>('#root')
  if (!root) throw new Error('the page has no root')
  const { document: shown, offsetX, offsetY, head } = PrintRequest.parse(await window.printBridge.document())
  if ('model' in shown) document.title = `${shown.model.title.ru} ${shown.model.number}`
  if (shown.kind === 'letter') document.title = paperTitle(shown.letter)
  const paper = paperOf(shown)
  if (paper.pages === 'one') {
    root.className = 'page'
    root.style.width = `${paper.widthMm}mm`
    if (paper.heightMm !== null) root.style.height = `${paper.heightMm}mm`
    else root.style.paddingBottom = `${Math.max(0, offsetY)}mm` // a roll has room for what moves down
    if (head) fitToHead(root, head)
    // Within the page's box: anything beyond it would make the browser shrink the whole page.
    root.style.setProperty('--shift', `${offsetX}mm ${offsetY}mm`)
  }
  await Promise.all(
    ['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 10pt 'Noto Sans'`, LETTERS)),
  )
  createRoot(root).render(<DocumentView document={shown} />)
  await frames(2)
  if (head) squareCodes(root, head)
  await document.fonts.ready
  await frames(2)
  return { heightMm: heightMm(root, head) }
}

/** Waits until the browser has laid out and painted `count` times. */
async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
