import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CardView } from '@shared/queries/cardView.ts'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { AskCorrectionDialog } from '../endings/AskCorrectionDialog.tsx'
import { LeaveDialog } from '../endings/LeaveDialog.tsx'
import { RecordCorrectionDialog } from '../endings/RecordCorrectionDialog.tsx'
import { RedirectDialog } from '../endings/RedirectDialog.tsx'
import { ReopenDialog } from '../endings/ReopenDialog.tsx'
import { ReturnDialog } from '../endings/ReturnDialog.tsx'
import { TellDialog } from '../endings/TellDialog.tsx'
import { TerminateDialog } from '../endings/TerminateDialog.tsx'
import { WithdrawDialog } from '../endings/WithdrawDialog.tsx'
import { useRefusal } from '../useRefusal.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { DialogHost } from './dialogHost.ts'
import { ExtendDialog } from './ExtendDialog.tsx'
import { ForwardDialog } from './ForwardDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { RefusedDialog } from './RefusedDialog.tsx'
import { RegisterReviewDialog } from './RegisterReviewDialog.tsx'
import type { OpenStep, Step } from './steps.ts'
import type { StepProps } from './useStep.ts'

import './steps.css'

/** The dialog of one step, or why it cannot be taken. */
export function StepDialog({
  opened,
  onClose,
  onSwitch,
}: {
  readonly opened: OpenStep
  readonly onClose: () => void
  /** Puts the dialog of another step in the place of this one. */
  readonly onSwitch: (opened: OpenStep) => void
}): ReactNode {
  const { data: card, error } = useCall('card.get', { id: opened.complaintId })
  if (!card) return <Waiting error={error} onClose={onClose} />
  return <Opened opened={opened} card={card} onClose={onClose} onSwitch={onSwitch} />
}

function Opened({
  opened,
  card,
  onClose,
  onSwitch,
}: Parameters<typeof StepDialog>[0] & { readonly card: CardView }): ReactNode {
  const refusal = useRefusal(card)(opened.step)
  if (refusal) return <RefusedDialog card={card} refusal={refusal} onClose={onClose} />
  const onCrime = (): void => onSwitch({ step: 'redirect', complaintId: opened.complaintId, crime: true })
  return FORMS[opened.step]({ card, onClose }, { crime: opened.crime ?? false, onCrime })
}

type More = {
  readonly crime: boolean
  /** Goes over to redirecting at once, from a step that a crime forbids. */
  readonly onCrime: () => void
}

/** The form of each step. */
const FORMS: Readonly<Record<Step, (props: StepProps, more: More) => ReactNode>> = {
  forward: (props) => <ForwardDialog {...props} first="forward" />,
  satisfy: (props) => <ForwardDialog {...props} first="satisfy" />,
  'register-review': (props) => <RegisterReviewDialog {...props} />,
  extend: (props) => <ExtendDialog {...props} />,
  notice: (props) => <NoticeDialog {...props} />,
  decide: (props) => <DecideDialog {...props} />,
  answer: (props) => <AnswerDialog {...props} />,
  'ask-correction': (props) => <AskCorrectionDialog {...props} />,
  'record-correction': (props) => <RecordCorrectionDialog {...props} />,
  return: (props, { onCrime }) => <ReturnDialog {...props} onCrime={onCrime} />,
  withdraw: (props) => <WithdrawDialog {...props} />,
  leave: (props) => <LeaveDialog {...props} />,
  redirect: (props, { crime }) => <RedirectDialog {...props} reportsCrime={crime} />,
  terminate: (props, { onCrime }) => <TerminateDialog {...props} onCrime={onCrime} />,
  tell: (props) => <TellDialog {...props} />,
  reopen: (props) => <ReopenDialog {...props} />,
}

function Waiting({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const host = useContext(DialogHost)
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="stepdlg" mountNode={host} aria-label={t('loading')}>
        <div className="db">{error ? <ErrorNotice error={error} /> : <SkeletonRows rows={4} />}</div>
      </DialogSurface>
    </Dialog>
  )
}
