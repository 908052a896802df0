import type { ReactNode } from 'react'

import type { Bilingual } from '@shared/core/bilingual.ts'
import type { TicketField, TicketModel } from '@shared/tickets/ticket.ts'

/** Both languages one under the other, Kazakh first; a text equal in both stands once. */
export function Both({ text }: { readonly text: Bilingual }): ReactNode {
  if (text.kk === text.ru) return text.kk
  return (
    <>
      <span lang="kk">{text.kk}</span>
      <br />
      <span lang="ru">{text.ru}</span>
    </>
  )
}

/** Both languages in one line, Kazakh first. */
export function BothInLine({
  text,
  between = ' / ',
}: {
  readonly text: Bilingual
  readonly between?: string
}): ReactNode {
  if (text.kk === text.ru) return text.kk
  return (
    <>
      <span lang="kk">{text.kk}</span>
      {between}
      <span lang="ru">{text.ru}</span>
    </>
  )
}

/** Says on paper that this is not the original. */
export function DuplicateMark({ model }: { readonly model: TicketModel }): ReactNode {
  if (!model.duplicate) return null
  return (
    <div className="dup">
      <b>
        <BothInLine text={model.duplicate.mark} />
      </b>
      <span>
        <BothInLine text={model.duplicate.given} />
      </span>
    </div>
  )
}

/** The fields of the applicant's part in the order of the papers. */
export function fieldsOf(model: TicketModel): readonly TicketField[] {
  const { acceptedAt, registeredOn, acceptedBy, applicant, provider, addressee, channel, documents } = model
  const all = [acceptedAt, registeredOn, acceptedBy, applicant, provider, addressee, channel, documents]
  return all.filter((field) => field !== null)
}

/** «1414, 8-800-080-7777». */
export function phonesOf(model: TicketModel): string {
  return [model.contacts.contactCentre, model.contacts.freeLine].filter(Boolean).join(', ')
}
