import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'
import { factsOf, type FactWords } from '@shared/queries/cardFacts.ts'
import type { CardView } from '@shared/queries/cardView.ts'

/** A fact that reads differently before and after. Empty text: there was none, or there is none any more. */
export type ChangedFact = { readonly label: string; readonly before: string; readonly after: string }

type Records = Pick<IntakeDirectory, 'providers' | 'services'>

/** In which facts of the card two forms differ, in its own words. `records` names providers and services. */
export function changedFacts(
  card: CardView,
  after: ComplaintForm,
  records: Records,
  words: FactWords,
  before: ComplaintForm = card.complaint.registration.form,
): readonly ChangedFact[] {
  const was = valuesOf(card, before, records, words)
  const is = valuesOf(card, after, records, words)
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((label) => ({ label, before: was.get(label) ?? '', after: is.get(label) ?? '' }))
    .filter((fact) => fact.before !== fact.after)
}

function valuesOf(
  card: CardView,
  form: ComplaintForm,
  records: Records,
  words: FactWords,
): ReadonlyMap<string, string> {
  const registration = { ...card.complaint.registration, form }
  const seen: CardView = {
    ...card,
    complaint: { ...card.complaint, registration },
    provider:
      [...records.providers, ...ofCard(card.provider)].find(({ id }) => id === form.providerId) ?? null,
    service: [...records.services, ...ofCard(card.service)].find(({ id }) => id === form.serviceId) ?? null,
  }
  return new Map(
    factsOf(seen, words).flatMap(({ facts }) => facts.map(({ label, value }) => [label, value] as const)),
  )
}

function ofCard<T>(record: T | null): readonly T[] {
  return record === null ? [] : [record]
}
