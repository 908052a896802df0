import type { ReactNode } from 'react'

import type { TicketField, TicketModel } from '@shared/tickets/ticket.ts'

import { FitToPaper } from './FitToPaper.tsx'
import { Qr } from './Qr.tsx'
import { Sender } from './TicketA5.tsx'
import { TicketColumn } from './TicketColumn.tsx'
import { Both, BothInLine, DuplicateMark, phonesOf } from './ticketParts.tsx'

/** A sheet of A4: the upper part for the applicant, the counterfoil stays in the office (mockup 09e). */
export function TicketA4({ model }: { readonly model: TicketModel }): ReactNode {
  return (
    <article className="paper tk pa4" lang="kk">
      <FitToPaper>
        <div className="hdr">
          <div>
            <Sender model={model} />
            <div className="addr">
              <BothInLine text={model.address} />
            </div>
          </div>
          <Qr text={model.qr} label={model.qrLabel.kk} sizeMm={26} />
        </div>
        <div className="row2">
          <div className="no">№ {model.number}</div>
          <DuplicateMark model={model} />
        </div>
        <div className="bi body">
          <TicketColumn model={model} language="kk" />
          <TicketColumn model={model} language="ru" />
        </div>
        <div className="bi signs">
          <div className="sig">
            <span lang="kk">{model.signature.kk}</span>
            <i />
          </div>
          <div className="sig">
            <span lang="ru">{model.signature.ru}</span>
            <i />
          </div>
        </div>
        <div className="end">
          <div>
            <BothInLine text={model.contacts.label} />: <b className="nw">{phonesOf(model)}</b>
            <br />
            <BothInLine text={model.contacts.freeCall} />
          </div>
          <div className="tr">
            <BothInLine text={model.check.label} />
            <br />
            <b className="nw">{model.check.code}</b>
          </div>
        </div>
        <Counterfoil model={model} />
      </FitToPaper>
    </article>
  )
}

function Counterfoil({ model }: { readonly model: TicketModel }): ReactNode {
  const { counterfoil } = model
  return (
    <>
      <div className="cut">
        <span>
          <BothInLine text={counterfoil.cut} />
        </span>
      </div>
      <section className="foil">
        <div className="hdr">
          <div>
            <h2>
              <BothInLine text={counterfoil.title} />
            </h2>
            <div className="stays">
              <BothInLine text={counterfoil.stays} />
            </div>
          </div>
          <div className="no">№ {model.number}</div>
        </div>
        <div className="bi">
          <Rows fields={counterfoil.rows.slice(0, 3)} />
          <Rows fields={counterfoil.rows.slice(3)} />
        </div>
        <div className="bi signs">
          <div className="sig">
            <span>
              <BothInLine text={counterfoil.received} />
            </span>
            <i />
          </div>
          <div className="sig">
            <span>
              <BothInLine text={counterfoil.accepted} />
            </span>
            <i />
          </div>
        </div>
      </section>
    </>
  )
}

function Rows({ fields }: { readonly fields: readonly TicketField[] }): ReactNode {
  return (
    <table className="fieldt">
      <tbody>
        {fields.map((field) => (
          <tr key={field.label.kk}>
            <td>
              <Both text={field.label} />
            </td>
            <td>
              <span className="v">
                <Both text={field.shortValue} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
