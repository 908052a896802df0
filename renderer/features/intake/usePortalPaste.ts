import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { phoneOf } from '@shared/complaint/phone.ts'
import { readPortalCard, type PortalCard } from '@shared/complaint/portalCard.ts'
import { foldText } from '@shared/i18n/fold.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { focusField } from './focus.ts'
import type { TextName } from './fields/TextField.tsx'

export type Pasted = { readonly unknown: readonly string[] }

const TEXTS: readonly (readonly [keyof PortalCard['texts'], TextName])[] = [
  ['surname', 'applicant.surname'],
  ['name', 'applicant.name'],
  ['patronymic', 'applicant.patronymic'],
  ['iin', 'applicant.iin'],
  ['bin', 'applicant.bin'],
  ['entityName', 'applicant.entityName'],
  ['email', 'applicant.email'],
  ['postcode', 'applicant.postcode'],
  ['settlement', 'applicant.settlement'],
  ['street', 'applicant.street'],
  ['externalNumber', 'externalNumber'],
  ['motives', 'motives'],
  ['demands', 'demands'],
]

/**
 * Ctrl+V of a card copied from the portal fills the form (screen 02b); any other text is pasted as usual. Null until a
 * card was pasted; then the names the directory does not know.
 */
export function usePortalPaste(
  methods: UseFormReturn<ComplaintForm>,
  directory: IntakeDirectory,
  onReceived: () => void,
): Pasted | null {
  const [pasted, setPasted] = useState<Pasted | null>(null)
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (methods.getValues('channel') !== 'portal') return
      const card = readPortalCard(event.clipboardData?.getData('text/plain') ?? '')
      if (!card) return
      event.preventDefault()
      setPasted({ unknown: fill(methods, directory, card) })
      if (card.filedOn) onReceived()
      focusField('providerId')
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [methods, directory, onReceived])
  return pasted
}

const AS_TYPED = { shouldDirty: true } as const

/** Puts what the card says into the form; the names that stand in no directory are handed back. */
function fill(
  methods: UseFormReturn<ComplaintForm>,
  directory: IntakeDirectory,
  card: PortalCard,
): readonly string[] {
  const { setValue } = methods
  const { texts } = card
  if (texts.entityName) setValue('applicant.kind', 'entity', AS_TYPED)
  for (const [key, name] of TEXTS) {
    const text = texts[key]
    if (text) setValue(name, text, AS_TYPED)
  }
  if (texts.phone) setValue('applicant.phone', phoneOf(texts.phone) ?? texts.phone, AS_TYPED)
  if (texts.official) {
    setValue('contested', [{ position: texts.position ?? '', name: texts.official }], AS_TYPED)
  }
  fillDates(methods, card)
  return fillNames(methods, directory, card)
}

/** A card without a time of day came at the beginning of that day's work. */
function fillDates({ setValue }: UseFormReturn<ComplaintForm>, { filedOn, receivedAt }: PortalCard): void {
  if (!filedOn) return
  setValue('filedOn', filedOn, AS_TYPED)
  setValue('receivedAt', receivedAt ?? parseLocalDateTime(`${filedOn}T09:00`), AS_TYPED)
}

function fillNames(
  { setValue }: UseFormReturn<ComplaintForm>,
  directory: IntakeDirectory,
  { texts }: PortalCard,
): readonly string[] {
  const provider = found(directory.providers, texts.provider)
  if (provider) setValue('providerId', provider.id, AS_TYPED)
  const service = found(directory.services, texts.service)
  if (service) setValue('serviceId', service.id, AS_TYPED)
  return [!provider && texts.provider, !service && texts.service].filter((name) => typeof name === 'string')
}

type Named = { readonly id: string; readonly name: { readonly kk: string; readonly ru: string } }

function found<T extends Named>(records: readonly T[], name: string | undefined): T | undefined {
  const folded = foldText(name ?? '')
  return folded ? records.find((one) => [one.name.kk, one.name.ru].map(foldText).includes(folded)) : undefined
}
