import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useKeys } from '../../app/keys.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useFirstFocus } from './useFirstFocus.ts'
import type { TicketFlowActions } from './useTicketFlow.ts'

/** Only the clerk sees the paper: nothing is called printed before he says so. */
export function DidItComeOut({
  flow,
  afterRegistration,
}: {
  readonly flow: TicketFlowActions
  readonly afterRegistration: boolean
}): ReactNode {
  const { t } = useTranslation()
  const first = useFirstFocus()
  const { job } = flow
  const yes = (then?: () => void): void => {
    if (job) flow.give('printed', job.format, then)
  }
  const next = (): void => yes(() => go(SECTIONS.intake))
  useKeys(
    { Enter: () => yes(), KeyN: () => flow.nothingCame(), ...(afterRegistration && { F2: next }) },
    {
      inDialog: true,
      unless: (target) => target instanceof HTMLButtonElement && target.dataset['key'] === 'no',
    },
  )
  if (!job) return null
  const { printer } = job
  return (
    <div role="alert" className="came">
      <h3>{t('tickets:question.title')}</h3>
      <p className="s13 sub">
        {job.state === 'unknown'
          ? t('tickets:question.unknown', { printer })
          : t('tickets:question.sent', { printer })}
        {job.state === 'unknown' && job.problem && (
          <> {t('tickets:question.reason', { reason: t(`tickets:problems.${job.problem}`, { printer }) })}</>
        )}
      </p>
      <div className="row" ref={first}>
        <Button appearance="primary" size="large" aria-keyshortcuts="Enter" onClick={() => yes()}>
          {t('tickets:question.yes')}&nbsp;<KeyHint>Enter</KeyHint>
        </Button>
        {afterRegistration && (
          <Button size="large" aria-keyshortcuts="F2" onClick={next}>
            {t('tickets:question.yesNext')}&nbsp;<KeyHint>F2</KeyHint>
          </Button>
        )}
        <Button size="large" data-key="no" aria-keyshortcuts="N" onClick={flow.nothingCame}>
          {t('tickets:question.no')}&nbsp;<KeyHint>N</KeyHint>
        </Button>
      </div>
    </div>
  )
}
