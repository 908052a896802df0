import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { useFirstFocus } from './useFirstFocus.ts'
import type { TicketFlowActions } from './useTicketFlow.ts'

/** Word for word what a ticket written by hand must say (art. 64(2) of the Code). */
export function HandwrittenTicket({
  view,
  flow,
  onBack,
}: {
  readonly view: TicketView
  readonly flow: TicketFlowActions
  readonly onBack: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const first = useFirstFocus()
  const { model } = view
  const lines = [
    ['number', model.number],
    ['date', model.date.value[language]],
    ['time', model.time.value[language]],
    ['official', model.acceptedBy.value[language]],
    ['due', model.due.date],
    ['code', model.check.code],
  ] as const
  return (
    <section className="hand" aria-label={t('tickets:trouble.byHandTitle')}>
      <h3>{t('tickets:trouble.byHandTitle')}</h3>
      <dl className="kv">
        {lines.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`tickets:hand.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="row" ref={first}>
        <Button appearance="primary" onClick={() => flow.give('by_hand', view.format)}>
          {t('tickets:trouble.byHandDone')}
        </Button>
        <Button onClick={onBack}>{t('common:action.back')}</Button>
      </div>
    </section>
  )
}
