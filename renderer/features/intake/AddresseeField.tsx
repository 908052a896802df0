import type { ReactNode } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { clocksFor } from '@shared/deadline/clocks.ts'
import { Addressee, ruleSetOn, type ContestedAct, type RuleSet } from '@shared/deadline/rules.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { fieldId } from './focus.ts'
import { Segments } from './fields/Segments.tsx'
import { useIntake } from './intakeContext.tsx'

const ACTS: readonly ContestedAct[] = ['provider', 'employee']

/** In whose name the complaint is filed (N-02, A-03), each with the terms that follow from it. */
export function AddresseeField(): ReactNode {
  const { t } = useTranslation()
  const { field } = useController<ComplaintForm, 'addressee'>({ name: 'addressee' })
  const { field: act } = useController<ComplaintForm, 'contestedAct'>({ name: 'contestedAct' })
  const termOf = useTerms(act.value)
  return (
    <fieldset className="f to-f">
      <legend className="lbl">
        {t('intake:field.addressee')}
        <em>{t('intake:field.addresseeHint')}</em>
      </legend>
      <div className="to">
        {Addressee.options.map((value, n) => (
          <label key={value} className={field.value === value ? 'on' : ''}>
            <input
              type="radio"
              name="addressee"
              {...(n === 0 ? { id: fieldId('addressee') } : {})}
              value={value}
              checked={field.value === value}
              onChange={() => field.onChange(value)}
            />
            <span className="el">{t(`intake:addressee.${value}`)}</span>
            <span className="s12 sub">{termOf(value)}</span>
          </label>
        ))}
      </div>
      {field.value === 'provider_head' && (
        <div className="act-of">
          <span className="lbl" aria-hidden="true">
            {t('intake:field.contestedAct')}
          </span>
          <Segments
            name="contested-act"
            label={t('intake:field.contestedAct')}
            value={act.value}
            options={ACTS.map((value) => ({ value, text: t(`intake:contestedAct.${value}`) }))}
            onChange={act.onChange}
          />
        </div>
      )}
    </fieldset>
  )
}

/** «3 и 5 р. д.»: the working days of the clocks an addressee starts, from the rules of the day (domain §1.3). */
function useTerms(contestedAct: ContestedAct): (addressee: Addressee) => string {
  const { t } = useTranslation()
  const { directory } = useIntake()
  const providerId = useWatch<ComplaintForm, 'providerId'>({ name: 'providerId' })
  const receivedAt = useWatch<ComplaintForm, 'receivedAt'>({ name: 'receivedAt' })
  const providerKind = directory.providers.find(({ id }) => id === providerId)?.kind ?? 'state_body'
  const rules: RuleSet = ruleSetOn(dateOf(receivedAt))
  return (addressee) => {
    const clocks = clocksFor({ addressee, providerKind, contestedAct })
    const review = rules.reviewDays[clocks.authority]
    return clocks.forward
      ? t('intake:term.two', { forward: rules.forwardDays, review })
      : t('intake:term.one', { days: review })
  }
}
