import { useWatch } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { registrationDates, type RegistrationDates } from '@shared/complaint/register.ts'
import { ruleSetById, type ExtensionRight, type ProviderKind, type RuleSet } from '@shared/deadline/rules.ts'
import type { OfficeHours } from '@shared/deadline/registration.ts'
import type { Provider } from '@shared/directory/records.ts'

import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useIntake } from './intakeContext.tsx'

/** They count only until the office has said its own hours. */
export const USUAL_HOURS: OfficeHours = { start: '09:00', end: '18:30' }

export type FormDates = {
  readonly dates: RegistrationDates
  readonly rules: RuleSet
  readonly provider: Provider | null
  readonly providerKind: ProviderKind
  /** Whether the law names the body that reviews among those that may extend (art. 25(4) of Law 88-V). */
  readonly extension: ExtensionRight
}

/** The dates the complaint would get now, by the same pure rules the main process registers with. */
export function useDates(): FormDates {
  const calendar = useWorkCalendar()
  const { now, office, directory } = useIntake()
  const [receivedAt, addressee, contestedAct, providerId] = useWatch<
    ComplaintForm,
    ['receivedAt', 'addressee', 'contestedAct', 'providerId']
  >({ name: ['receivedAt', 'addressee', 'contestedAct', 'providerId'] })
  const provider = directory.providers.find(({ id }) => id === providerId) ?? null
  const providerKind = provider?.kind ?? 'state_body'
  const dates = registrationDates(
    { receivedAt, addressee, contestedAct },
    { now, calendar, hours: office?.hours ?? USUAL_HOURS, providerKind },
  )
  const rules = ruleSetById(dates.ruleSet)
  const reviewer = {
    provider_head: providerKind,
    akim: 'akim_office',
    authorised_body: 'authorised_body',
  } as const
  const right = rules.extension.allowedFor[reviewer[addressee]]
  const extension = addressee === 'provider_head' && provider && !provider.mayExtend ? 'warn' : right
  return { dates, rules, provider, providerKind, extension }
}
