import { Document20Regular, DocumentPdf20Regular, Image20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

/** What kind of file it is, as a picture beside its name. */
export function FileIcon({ mediaType }: { readonly mediaType: string }): ReactNode {
  if (mediaType === 'application/pdf') return <DocumentPdf20Regular className="i" aria-hidden="true" />
  if (mediaType.startsWith('image/')) return <Image20Regular className="i" aria-hidden="true" />
  return <Document20Regular className="i" aria-hidden="true" />
}
