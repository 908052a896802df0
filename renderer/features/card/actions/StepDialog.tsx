import { Dialog, DialogSurface } from '@fluentui/react-components'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { refusalOf } from '@shared/complaint/nextSteps.ts'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
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
}: {
  readonly opened: OpenStep
  readonly onClose: () => void
}): ReactNode {
  const { data: card, error } = useCall('card.get', { id: opened.complaintId })
  if (!card) return <Waiting error={error} onClose={onClose} />
  const refusal = refusalOf(opened.step, card.complaint, card)
  if (refusal) return <RefusedDialog card={card} code={refusal} onClose={onClose} />
  return FORMS[opened.step]({ card, onClose })
}

/** The form of each step. */
const FORMS: Readonly<Record<Step, (props: StepProps) => ReactNode>> = {
  forward: (props) => <ForwardDialog {...props} first="forward" />,
  satisfy: (props) => <ForwardDialog {...props} first="satisfy" />,
  'register-review': (props) => <RegisterReviewDialog {...props} />,
  extend: (props) => <ExtendDialog {...props} />,
  notice: (props) => <NoticeDialog {...props} />,
  decide: (props) => <DecideDialog {...props} />,
  answer: (props) => <AnswerDialog {...props} />,
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
