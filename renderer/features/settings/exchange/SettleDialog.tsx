import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ConflictView } from '@shared/queries/conflictView.ts'

import { useAction } from '../../../api/hooks.ts'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { toAppError } from '../../../components/errorWords.ts'
import { useEventWords } from '../../card/useEventWords.ts'
import { useWhoTook } from './useWhoTook.ts'

type Holds = 'standing' | 'lost'

/** Which of two steps that were decided apart counts, and why: both are shown with who took them. */
export function SettleDialog({
  conflict,
  onClose,
}: {
  readonly conflict: ConflictView
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const settle = useAction('exchange.settle')
  const [holds, setHolds] = useState<Holds>('standing')
  const [reason, setReason] = useState('')
  const { complaintId, eventId: conflictId, number, standing } = conflict
  const lacks = settle.error !== null && toAppError(settle.error).code === 'reason-missing'
  return (
    <ConfirmDialog
      title={t('exchange:conflicts.dialog.title', { number })}
      yes={t('exchange:conflicts.dialog.submit')}
      onYes={() => settle.mutate({ complaintId, conflictId, holds, reason }, { onSuccess: onClose })}
      onNo={onClose}
      className="xsettle"
    >
      <RadioGroup
        aria-label={t('exchange:conflicts.dialog.title', { number })}
        value={holds}
        onChange={(_, data) => setHolds(data.value === 'lost' ? 'lost' : 'standing')}
      >
        <Radio value="standing" label={<Standing standing={standing} />} />
        <Radio value="lost" disabled={standing === null} label={<Lost conflict={conflict} />} />
      </RadioGroup>
      {standing === null && <p className="sub">{t('exchange:conflicts.dialog.only')}</p>}
      <Field
        label={t('exchange:conflicts.dialog.reason')}
        required
        validationMessage={lacks ? t('forms:required') : null}
      >
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} rows={2} maxLength={500} />
      </Field>
      {!lacks && <ErrorNotice error={settle.error} />}
    </ConfirmDialog>
  )
}

function Standing({ standing }: Pick<ConflictView, 'standing'>): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords([])
  const who = useWhoTook()
  return (
    <>
      <b>{t('exchange:conflicts.dialog.standing')}</b>
      {standing && (
        <span className="k">
          {t('exchange:conflicts.dialog.standingStep', { step: wordsOf(standing.event).title })} (
          {who(standing)})
        </span>
      )}
    </>
  )
}

function Lost({ conflict }: { readonly conflict: ConflictView }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useEventWords([])
  const who = useWhoTook()
  const { standing } = conflict
  return (
    <>
      <b>{t('exchange:conflicts.dialog.lost')}</b>
      <span className="k">
        {wordsOf(conflict.event).title} ({who(conflict)})
      </span>
      {standing && (
        <span className="k">
          {t('exchange:conflicts.dialog.lostNote', { step: wordsOf(standing.event).title })}
        </span>
      )}
    </>
  )
}
