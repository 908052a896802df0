import type { ReactNode } from 'react'

import type { TicketModel } from '@shared/tickets/ticket.ts'

import { FitToPaper } from './FitToPaper.tsx'
import { Qr } from './Qr.tsx'
import { TicketColumn } from './TicketColumn.tsx'
import { BothInLine, DuplicateMark, phonesOf } from './ticketParts.tsx'

/** A sheet of A5 on its long side: Kazakh on the left, Russian on the right (mockup 09d). */
export function TicketA5({ model }: { readonly model: TicketModel }): ReactNode {
  return (
    <article className="paper tk pa5" lang="kk">
      <FitToPaper>
        <div className="hdr">
          <Sender model={model} />
          <div>
            <div className="no">№ {model.number}</div>
            <DuplicateMark model={model} />
          </div>
          <Qr text={model.qr} label={model.qrLabel.kk} sizeMm={17} />
        </div>
        <div className="bi body">
          <TicketColumn model={model} language="kk" />
          <TicketColumn model={model} language="ru" />
        </div>
        <div className="end">
          <div>
            <BothInLine text={model.contacts.label} />: <b className="nw">{phonesOf(model)}</b>{' '}
            <BothInLine text={model.contacts.freeCall} />
          </div>
          <div className="tr">
            <BothInLine text={model.check.label} /> <b className="nw">{model.check.code}</b>
          </div>
        </div>
      </FitToPaper>
    </article>
  )
}

/** The office and the workstation, each language in its own line. */
export function Sender({ model }: { readonly model: TicketModel }): ReactNode {
  const line = (language: 'kk' | 'ru'): string =>
    [model.office[language], model.place[language]].filter(Boolean).join(', ')
  return (
    <div className="org">
      <b lang="kk">{line('kk')}</b>
      <br />
      <span lang="ru">{line('ru')}</span>
    </div>
  )
}
