import type { ReactNode } from 'react'

import type { Bilingual } from '@shared/core/bilingual.ts'
import type { TicketField, TicketModel } from '@shared/tickets/ticket.ts'

import { Qr } from './Qr.tsx'
import { Both, BothInLine, DuplicateMark } from './ticketParts.tsx'

/** The roll of an 80 mm thermal printer: as long as its content, 72 mm of it printable (mockup 09b). */
export function Ticket80({ model }: { readonly model: TicketModel }): ReactNode {
  return (
    <article className="paper tk p80" lang="kk">
      <div className="org">
        <b lang="kk">{model.office.kk}</b>
        <br />
        <span lang="ru">{model.office.ru}</span>
        <br />
        <BothInLine text={model.place} between=" · " />
      </div>
      <hr className="rule" />
      <h2>
        <Both text={model.title} />
      </h2>
      <div className="no">№ {model.number}</div>
      <DuplicateMark model={model} />
      <hr className="rule" />
      <Fields model={model} />
      <hr className="rule" />
      <Due model={model} />
      <Note text={model.notes.extension} />
      <hr className="rule" />
      <Note text={model.notes.progress} />
      <Contacts model={model} />
      <hr className="rule" />
      <Note text={model.notes.court} />
      <div className="foot check">
        <BothInLine text={model.check.label} />: <b>{model.check.code}</b>
      </div>
    </article>
  )
}

function Fields({ model }: { readonly model: TicketModel }): ReactNode {
  return (
    <>
      <div className="two">
        <Line field={model.date} />
        <Line field={model.time} />
      </div>
      {model.registeredOn && <Line field={model.registeredOn} />}
      <Line field={model.acceptedBy} detail={model.position} />
      <Line field={model.applicant} />
      <Line field={model.provider} />
      <Line field={model.addressee} />
      <Line field={model.channel} />
      <Line field={model.documents} />
    </>
  )
}

function Line({ field, detail }: { readonly field: TicketField; readonly detail?: Bilingual }): ReactNode {
  return (
    <div className="r">
      <span className="l">
        <BothInLine text={field.shortLabel} />
      </span>
      <span className="v">
        <Both text={field.shortValue} />
      </span>
      {detail && (
        <span className="l">
          <BothInLine text={detail} />
        </span>
      )}
    </div>
  )
}

function Due({ model: { due } }: { readonly model: TicketModel }): ReactNode {
  return (
    <div className="due">
      <span>
        <BothInLine text={due.label} />
      </span>
      <b>{due.date}</b>
      <span>
        <Both text={due.term} />
      </span>
      <span>
        <Both text={due.body} />
      </span>
      {due.provisional && (
        <span className="prov">
          <Both text={due.provisional} />
        </span>
      )}
    </div>
  )
}

function Note({ text }: { readonly text: Bilingual }): ReactNode {
  return (
    <div className="foot">
      <p lang="kk">{text.kk}</p>
      <p lang="ru">{text.ru}</p>
    </div>
  )
}

function Contacts({ model }: { readonly model: TicketModel }): ReactNode {
  const { contacts } = model
  return (
    <div className="qrl">
      <Qr text={model.qr} label={model.qrLabel.kk} sizeMm={23} />
      <div className="foot">
        <b>
          <BothInLine text={contacts.label} />:
        </b>
        <b className="big">{contacts.contactCentre}</b>
        <b className="mid">{contacts.freeLine}</b>
        <BothInLine text={contacts.freeCall} />
        {contacts.department && (
          <span className="dep">
            <Both text={contacts.department} />
          </span>
        )}
      </div>
    </div>
  )
}
