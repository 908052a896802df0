import { useEffect, useState } from 'react'

import { openPdf, PdfUnreadable, type PdfFile, type PdfProblem } from './pdfFile.ts'

type Opened = { readonly file: PdfFile | null; readonly problem: PdfProblem | null }

/** Keeps a PDF open for as long as the component lives. */
export function usePdf(url: string, size: number): Opened {
  const [opened, setOpened] = useState<Opened>({ file: null, problem: null })
  useEffect(() => {
    let file: PdfFile | null = null
    let left = false
    const open = async (): Promise<void> => {
      try {
        const ready = await openPdf(url, size)
        if (left) return ready.close()
        file = ready
        setOpened({ file, problem: null })
      } catch (error) {
        const problem = error instanceof PdfUnreadable ? error.problem : 'broken'
        if (!left) setOpened({ file: null, problem })
      }
    }
    void open()
    return () => {
      left = true
      file?.close()
    }
  }, [url, size])
  return opened
}
