import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { TicketTerm } from '@shared/ipc/calls/printingCalls.ts'

import { DayStrip } from '../../components/DayStrip.tsx'
import { ObligationMark } from '../../components/ObligationMark.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** The terms that began with the registration, each with its days. */
export function TermRows({ terms }: { readonly terms: readonly TicketTerm[] }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="terms">
      {terms.map(({ kind, from, dueOn, days }) => (
        <div key={kind}>
          <div className="row">
            <ObligationMark kind={kind} />
            <span className="grow">{t(`obligation.${kind}.title`)}</span>
            <b className="nw">
              {t('tickets:until', { date: formatDate(dueOn, language, 'weekday-short'), days })}
            </b>
          </div>
          <div className="strip-row">
            <DayStrip from={from} dueOn={dueOn} />
          </div>
        </div>
      ))}
    </div>
  )
}
