import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { PdfPage } from './PdfPage.tsx'
import { usePdf } from './usePdf.ts'
import type { View } from './view.ts'

/** A PDF, page by page. */
export function PdfView({
  url,
  size,
  name,
  view,
  room,
  page,
  onPages,
  onBroken,
}: {
  readonly url: string
  readonly size: number
  readonly name: string
  readonly view: View
  readonly room: { readonly width: number; readonly height: number }
  readonly page: number
  readonly onPages: (pages: number) => void
  readonly onBroken: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { file, problem } = usePdf(url, size)
  const pages = file?.document.numPages
  useEffect(() => {
    if (pages !== undefined) onPages(pages)
  }, [pages, onPages])
  useEffect(() => {
    if (problem === 'broken') onBroken()
  }, [problem, onBroken])
  if (problem === 'password') {
    return (
      <div className="mb warn" role="alert">
        {t('attachments:preview.password')}
      </div>
    )
  }
  if (!file) return <SkeletonRows />
  return <PdfPage {...{ document: file.document, page, view, room, name, onBroken }} />
}
