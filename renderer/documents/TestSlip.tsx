import type { ReactNode } from 'react'

import { both } from '@shared/documents/both.ts'
import { TICKET_PAPERS } from '@shared/documents/paper.ts'
import type { TestSlipDocument } from '@shared/documents/printDocument.ts'

import { Both } from './ticketParts.tsx'

import '../styles/papers.css'

const LETTERS = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі'

/** Shows whether the printer keeps measures and edges, and has every letter. */
export function TestSlip({ document }: { readonly document: TestSlipDocument }): ReactNode {
  const { widthMm, heightMm } = TICKET_PAPERS[document.format]
  const shift = { x: document.offsetX, y: document.offsetY }
  return (
    <article
      className="paper test-slip"
      lang="kk"
      style={
        heightMm === null
          ? { width: `var(--roll, ${widthMm}mm)`, height: '96mm' }
          : { width: `${widthMm}mm`, height: `${heightMm}mm` }
      }
    >
      <div className="frame">
        <h2>
          <Both text={both((texts) => texts.test.title)} />
        </h2>
        <p>{document.printer}</p>
        <div className="ruler" />
        <p>
          <Both text={both((texts) => texts.test.ruler)} />
        </p>
        <p>
          <Both text={both((texts) => texts.test.frame)} />
        </p>
        <p>
          <Both text={both((texts) => texts.test.offset, shift)} />
        </p>
        <p>
          <Both text={both((texts) => texts.test.letters)} />
          <br />
          <b>{LETTERS}</b>
        </p>
      </div>
    </article>
  )
}
