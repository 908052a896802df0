import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { EscalationFilter } from '@shared/reminders/escalation.ts'

import { call } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { PaperPrint } from '../../calendar/PaperPrint.tsx'

/** Prints what the head has to see to, as it is narrowed, or saves it as a file. */
export function ControlPrint({
  filter,
  onFailure,
}: {
  readonly filter: EscalationFilter
  readonly onFailure: (error: unknown) => void
}): ReactNode {
  const { t } = useTranslation()
  const { toDoKnown, today } = useAppState()
  return (
    <PaperPrint
      size="small"
      contentOf={async () => ({ view: 'control', escalation: await call('reminders.escalation', filter) })}
      isComplete={toDoKnown}
      fileName={`${t('today:control.title')} ${today}`}
      words={{
        button: t('action.print'),
        printed: t('today:control.printed'),
        saved: t('today:control.saved'),
      }}
      onFailure={onFailure}
    />
  )
}
