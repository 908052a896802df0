import { Button, Field, Select, Textarea } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { noticeIsOpen, openTelling, type Complaint, type IssuedPaper } from '@shared/complaint/complaint.ts'
import { DeliveryWay } from '@shared/complaint/outcomes.ts'
import type { AppError } from '@shared/core/result.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { attempt } from '../../api/client.ts'
import { DateField } from '../../components/DateField.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useCodeText } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'
import { useNumericDate } from './useNumericDate.ts'

const USUAL_WAY = { counter: 'in_person', reception: 'in_person', post: 'post', portal: 'portal' } as const

/** How a letter left: recorded once, together with the step it carries out. */
export function SendForm({
  complaint,
  paper,
  today,
  onDone,
}: {
  readonly complaint: Complaint
  readonly paper: IssuedPaper
  readonly today: LocalDate
  readonly onDone: () => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const codeText = useCodeText()
  const date = useNumericDate()
  const [way, setWay] = useState<DeliveryWay>(USUAL_WAY[complaint.registration.form.channel])
  const [on, setOn] = useState<LocalDate | null>(today)
  const [lateReason, setLateReason] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const dueOn = dueOnOf(complaint, paper)
  const isLate = dueOn !== null && on !== null && on > dueOn
  const alongWith = stepNote(complaint, paper)

  async function send(): Promise<void> {
    if (!on) return setError({ code: 'invalid-input', message: '', fields: { on: t('letters:onMissing') } })
    const sending = { complaintId: complaint.id, paperId: paper.paperId, on, way, lateReason }
    const result = await attempt('papers.mark-sent', sending)
    if (!result.ok) return setError(result.error)
    onDone()
    tell({ title: t('letters:send.done', { kind: t(`letters:kind.${paper.kind}`) }) })
  }

  const messageFor = (field: string): string | null => {
    const code = error?.fields?.[field]
    return code === undefined ? null : codeText(code, error?.params)
  }
  return (
    <section className="res" aria-label={t('letters:send.title')}>
      <h4>{t('letters:send.title')}</h4>
      <ErrorNotice error={error && !error.fields ? error : null} />
      <div className="two">
        <Field label={t('letters:send.way')}>
          <Select value={way} onChange={(_, { value }) => setWay(DeliveryWay.parse(value))}>
            {DeliveryWay.options.map((one) => (
              <option key={one} value={one}>
                {t(`card:answer.ways.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('letters:send.on')} required validationMessage={messageFor('on')}>
          <DateField value={on} onChange={setOn} min={paper.on} max={today} />
        </Field>
      </div>
      {isLate && (
        <Field
          label={t('letters:send.late')}
          hint={t('letters:send.lateHint', { date: date(dueOn) })}
          required
          validationMessage={messageFor('lateReason')}
        >
          <Textarea
            value={lateReason}
            rows={2}
            maxLength={500}
            onChange={(_, { value }) => setLateReason(value)}
          />
        </Field>
      )}
      {alongWith && <p className="s12 sub">{t(alongWith)}</p>}
      <div className="row">
        <Button onClick={() => void send()}>{t('letters:send.submit')}</Button>
      </div>
    </section>
  )
}

type Note = 'letters:send.withNotice' | 'letters:send.withAnswer' | 'letters:send.withTelling'

/** What else is recorded by sending; the main process decides, this says it beforehand. */
function stepNote(complaint: Complaint, paper: IssuedPaper): Note | null {
  switch (PAPER_RULES[paper.kind].step) {
    case 'send-notice':
      return noticeIsOpen(complaint) ? 'letters:send.withNotice' : null
    case 'answer':
      return complaint.status === 'decided' ? 'letters:send.withAnswer' : null
    case 'tell':
      return openTelling(complaint) ? 'letters:send.withTelling' : null
    default:
      return null
  }
}

function dueOnOf(complaint: Complaint, paper: IssuedPaper): LocalDate | null {
  switch (PAPER_RULES[paper.kind].step) {
    case 'send-notice':
      return noticeIsOpen(complaint) ? (complaint.extension?.noticeBy ?? null) : null
    case 'tell':
      return openTelling(complaint)?.dueOn ?? null
    default:
      return null
  }
}
