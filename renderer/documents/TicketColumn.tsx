import type { ReactNode } from 'react'

import type { Language } from '@shared/core/bilingual.ts'
import type { TicketModel } from '@shared/tickets/ticket.ts'

import { fieldsOf } from './ticketParts.tsx'

/** One language of an A5 or A4 ticket, from the title to the notes. */
export function TicketColumn({
  model,
  language,
}: {
  readonly model: TicketModel
  readonly language: Language
}): ReactNode {
  const { due, notes, contacts } = model
  return (
    <section lang={language} className="column">
      <h2>{model.title[language]}</h2>
      <table className="fieldt">
        <tbody>
          {fieldsOf(model).map((field) => (
            <tr key={field.label.kk}>
              <td>{field.label[language]}</td>
              <td>
                <span className={field === model.acceptedBy ? 'v keep' : 'v'}>{field.value[language]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="due">
        <span>
          {due.label[language]},<br />
          {due.term[language]}
          {due.provisional && <em className="prov">{due.provisional[language]}</em>}
        </span>
        <b>{due.date}</b>
      </div>
      <div className="nt">
        <p>{due.body[language]}</p>
        <p>{notes.extension[language]}</p>
        <p>
          {notes.progress[language]} {contacts.department?.[language]}
        </p>
        <p>{notes.court[language]}</p>
        <p className="law">{notes.law[language]}</p>
        {model.note && <p>{model.note[language]}</p>}
      </div>
    </section>
  )
}
