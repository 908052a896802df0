import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** What the clerk says while the ticket prints, in both languages: that of the window first. */
export function TellApplicant({ view }: { readonly view: TicketView }): ReactNode {
  const { t, i18n } = useTranslation()
  const own = useLanguage()
  const other: Language = own === 'kk' ? 'ru' : 'kk'
  const sentence = (language: Language): string => {
    const say = i18n.getFixedT(language)
    const values = { date: formatDate(view.reviewBy, language, 'day-month'), phone: view.contactCentre }
    return view.provisional ? say('tickets:tellProvisional', values) : say('tickets:tell', values)
  }
  return (
    <div className="f">
      <span className="lbl">{t('tickets:tellTitle')}</span>
      <p className="s13 sub">
        <span lang={own}>{sentence(own)}</span> <span lang={other}>{sentence(other)}</span>
      </p>
    </div>
  )
}
