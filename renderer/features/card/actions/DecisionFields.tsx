import { Checkbox, Field, Input } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ReversalGround } from '@shared/complaint/endings.ts'
import type { DecisionOutcome } from '@shared/complaint/outcomes.ts'
import { contestedReviewer } from '@shared/complaint/reviewer.ts'
import type { CardView } from '@shared/queries/cardView.ts'

/** Who decided, and why the act is reversed. */
export type DecisionBasis = { readonly decidedBy: string; readonly reversal: readonly ReversalGround[] }

/** The same as the command of deciding takes it: grounds only where the act is reversed. */
export function basisOf(outcome: DecisionOutcome, { decidedBy, reversal }: DecisionBasis): DecisionBasis {
  return { decidedBy, reversal: reverses(outcome) ? reversal : [] }
}

export function DecisionFields({
  card,
  outcome,
  value,
  onChange,
}: {
  readonly card: CardView
  readonly outcome: DecisionOutcome | null
  readonly value: DecisionBasis
  readonly onChange: (value: DecisionBasis) => void
}): ReactNode {
  return (
    <>
      <ReviewerField
        card={card}
        value={value.decidedBy}
        onChange={(decidedBy) => onChange({ ...value, decidedBy })}
      />
      {outcome && reverses(outcome) && (
        <ReversalFields value={value.reversal} onChange={(reversal) => onChange({ ...value, reversal })} />
      )}
    </>
  )
}

/** Whether a decision reverses the act complained of, so that art. 100(3) of the Code asks for the ground. */
function reverses(outcome: DecisionOutcome): boolean {
  return outcome === 'act_cancelled' || outcome === 'act_cancelled_new_adopted' || outcome === 'sent_back'
}

/** Who decides. Art. 97(2): not the official complained of, unless in a collegial body: it is pointed out. */
function ReviewerField({
  card,
  value,
  onChange,
}: {
  readonly card: CardView
  readonly value: string
  readonly onChange: (name: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const contested = contestedReviewer(card.complaint.registration.form.contested, value)
  return (
    <>
      <Field label={t('card:decide.by')} hint={t('card:decide.byHint')}>
        <Input
          value={value}
          onChange={(_, data) => onChange(data.value)}
          maxLength={300}
          autoComplete="off"
        />
      </Field>
      {contested && (
        <div className="mb warn" role="status">
          <Warning16Filled className="i" aria-hidden="true" />
          <div>{t('card:decide.contested', { name: contested.name })}</div>
        </div>
      )}
    </>
  )
}

/** The grounds of art. 100(3) of the Code; several may hold. */
function ReversalFields({
  value,
  onChange,
}: {
  readonly value: readonly ReversalGround[]
  readonly onChange: (value: readonly ReversalGround[]) => void
}): ReactNode {
  const { t } = useTranslation()
  const toggle = (ground: ReversalGround, chosen: boolean): void =>
    onChange(ReversalGround.options.filter((one) => (one === ground ? chosen : value.includes(one))))
  return (
    <fieldset className="res">
      <legend>{t('card:decide.reversal')}</legend>
      {ReversalGround.options.map((ground) => (
        <Checkbox
          key={ground}
          checked={value.includes(ground)}
          label={t(`card:ending.reversal.${ground}`)}
          onChange={(_, data) => toggle(ground, data.checked === true)}
        />
      ))}
    </fieldset>
  )
}
