import type { ReactNode } from 'react'

import type { TicketModel } from '@shared/tickets/ticket.ts'

import { FitToPaper } from './FitToPaper.tsx'
import { Qr } from './Qr.tsx'
import { Both, BothInLine, DuplicateMark, phonesOf } from './ticketParts.tsx'

/** A sheet of A6, both languages in each line (mockup 09c). */
export function TicketA6({ model }: { readonly model: TicketModel }): ReactNode {
  return (
    <article className="paper tk pa6" lang="kk">
      <FitToPaper>
        <div className="hdr">
          <div>
            <div className="org">
              <b lang="kk">{model.office.kk}</b>
              <br />
              <span lang="ru">{model.office.ru}</span>
              <br />
              <BothInLine text={model.place} between=" · " />
            </div>
            <h2>
              <Both text={model.title} />
            </h2>
            <div className="no">№ {model.number}</div>
            <DuplicateMark model={model} />
          </div>
          <Qr text={model.qr} label={model.qrLabel.kk} sizeMm={22} />
        </div>
        <hr className="rule s" />
        <Fields model={model} />
        <Due model={model} />
        <Notes model={model} />
        <div className="end">
          <div>
            <BothInLine text={model.contacts.label} />: <b className="nw">{phonesOf(model)}</b>
            <br />
            <BothInLine text={model.contacts.freeCall} />
          </div>
          <div className="nw tr">
            <BothInLine text={model.check.label} />
            <br />
            <b>{model.check.code}</b>
          </div>
        </div>
      </FitToPaper>
    </article>
  )
}

function Fields({ model }: { readonly model: TicketModel }): ReactNode {
  const { acceptedAt, registeredOn, acceptedBy, applicant, provider, addressee, channel, documents } = model
  const all = [acceptedAt, registeredOn, acceptedBy, applicant, provider, addressee, channel, documents]
  return (
    <table className="fieldt">
      <tbody>
        {all
          .filter((field) => field !== null)
          .map((field) => (
            <tr key={field.label.kk}>
              <td>
                <Both text={field.shortLabel} />
              </td>
              <td>
                <span className={field === acceptedBy ? 'v keep' : 'v'}>
                  <Both text={field.shortValue} />
                </span>
                {field === acceptedBy && (
                  <span className="pos">
                    <BothInLine text={model.position} />
                  </span>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Due({ model: { due } }: { readonly model: TicketModel }): ReactNode {
  return (
    <div className="due">
      <span lang="kk">
        {due.label.kk}
        <br />
        {due.term.kk}
      </span>
      <b>{due.date}</b>
      <span lang="ru">
        {due.label.ru}
        <br />
        {due.term.ru}
      </span>
      {due.provisional && (
        <span className="prov">
          <Both text={due.provisional} />
        </span>
      )}
    </div>
  )
}

function Notes({ model: { notes, due, contacts } }: { readonly model: TicketModel }): ReactNode {
  const one = (language: 'kk' | 'ru'): ReactNode => (
    <div lang={language}>
      <p>{due.body[language]}</p>
      <p>{notes.extension[language]}</p>
      <p>
        {notes.progress[language]} {contacts.department?.[language]}
      </p>
      <p>{notes.court[language]}</p>
    </div>
  )
  return (
    <div className="bi">
      {one('kk')}
      {one('ru')}
    </div>
  )
}
