import { Button, Spinner } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { useKeys } from '../../app/keys.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { Choice } from './PlaceFields.tsx'
import { useFirstFocus } from './useFirstFocus.ts'
import type { TicketFlowActions } from './useTicketFlow.ts'

/** Print, or leave: a complaint handed in at the counter is left without a ticket only by pressing twice. */
export function PrintButtons({
  view,
  choice,
  flow,
  afterRegistration,
  onClose,
}: {
  readonly view: TicketView
  readonly choice: Choice
  readonly flow: TicketFlowActions
  readonly afterRegistration: boolean
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const first = useFirstFocus()
  const [warned, setWarned] = useState(false)
  const { format, printer, copies } = choice
  const isBusy = flow.busyWith !== null
  const isOwed = view.nextCopy === 0 && (view.channel === 'counter' || view.channel === 'reception')
  const leave = (path: string | null): void => {
    if (isBusy) return
    if (isOwed && !warned) return setWarned(true)
    onClose()
    if (path !== null) go(path)
  }
  const print = (): void => {
    if (printer && !isBusy) flow.print({ format, printer }, copies)
  }
  // Enter on a button presses that button.
  useKeys({ Enter: print }, { inDialog: true, unless: (target) => target instanceof HTMLButtonElement })
  useKeys({ ...(afterRegistration && { F2: () => leave(SECTIONS.intake) }) }, { inDialog: true })
  if (isBusy) return <Spinner size="small" label={t('tickets:printing', { printer: flow.busyWith })} />
  return (
    <>
      {warned && (
        <p className="mb warn" role="alert">
          {t('tickets:notGiven')}
        </p>
      )}
      <div className="row" ref={first}>
        <Button
          appearance="primary"
          size="large"
          icon={<Print20Regular />}
          disabled={!printer}
          aria-keyshortcuts="Enter"

          onClick={print}
        >
          {t('tickets:print')}&nbsp;<KeyHint>Enter</KeyHint>
        </Button>
        {afterRegistration && (
          <Button size="large" aria-keyshortcuts="F2" onClick={() => leave(SECTIONS.intake)}>
            {t('tickets:next')}&nbsp;<KeyHint>F2</KeyHint>
          </Button>
        )}
        <Button appearance="subtle" onClick={() => flow.savePdf(format)}>
          {t('tickets:pdf')}
        </Button>
        {!isOwed && view.nextCopy === 0 && (
          <Button appearance="subtle" onClick={() => flow.give('not_needed', format)}>
            {t('tickets:notNeeded')}
          </Button>
        )}
        {afterRegistration && (
          <Button appearance="subtle" onClick={() => leave(`/complaints/${view.complaintId}`)}>
            {t('tickets:card')}
          </Button>
        )}
        {!afterRegistration && (
          <Button appearance="subtle" onClick={onClose}>
            {t('common:action.close')}&nbsp;<KeyHint>Esc</KeyHint>
          </Button>
        )}
      </div>
    </>
  )
}
