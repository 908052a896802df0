import { ArrowExit20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CommandOf } from '@shared/complaint/commands.ts'
import { arrivedOn } from '@shared/complaint/complaint.ts'
import { redirectTerm } from '@shared/complaint/decideEnding.ts'
import { RedirectionScope } from '@shared/complaint/endings.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useCodeText } from '../../../components/errorWords.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { emptyBody } from '../actions/BodyField.tsx'
import { StepFrame } from '../actions/StepFrame.tsx'
import { useDateWords, useStep, useSubject, type StepProps } from '../actions/useStep.ts'
import { GroundField, groundKeys } from './GroundField.tsx'
import { RedirectFields, type Redirection } from './RedirectFields.tsx'
import { NOT_TYPED, StepPreview } from './StepPreview.tsx'
import { useFields } from './useFields.ts'

/** Art. 65 of the Code: to the competent body, wholly or in part; the applicant is told at the same time. */
export function RedirectDialog({
  card,
  onClose,
  reportsCrime,
}: StepProps & { readonly reportsCrime: boolean }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const codeText = useCodeText()
  const subject = useSubject(card)
  const step = useStep({ card, onClose })
  const { number, form } = card.complaint.registration
  const known = form.applicant.kind !== 'anonymous'
  const dueOn = redirectTerm(card.complaint, useWorkCalendar())
  const [redirection, set] = useFields<Redirection>({
    scope: 'whole',
    what: '',
    body: emptyBody,
    on: today,
    outgoingNumber: '',
    crime: reportsCrime,
    told: known,
    lateReason: '',
  })
  const { scope, what, body, on, crime, told } = redirection
  const submit = (): void => {
    if (!on) return step.complain('on', t('card:step.onMissing'))
    if (body.name.ru.trim() === '' && body.name.kk.trim() === '') {
      return step.complain('bodyName', t('card:redirect.bodyMissing'))
    }
    if (scope === 'part' && what.trim() === '') return step.complain('what', codeText('part-missing'))
    step.run(
      commandOf(redirection, on),
      t(scope === 'whole' ? 'card:redirect.done' : 'card:redirect.donePart', { number }),
    )
  }
  const scopes = RedirectionScope.options.map((value) => ({
    value,
    title: t(`card:redirect.${value}`),
    hint: t(`card:redirect.${value}Hint`),
  }))
  return (
    <StepFrame
      icon={<ArrowExit20Regular />}
      title={t('card:redirect.title')}
      subtitle={subject(
        t(today > dueOn ? 'card:redirect.was' : 'card:redirect.until', { date: words(dueOn) }),
      )}
      submit={t('card:redirect.submit')}
      onSubmit={submit}
      onClose={onClose}
      step={step}
      choices={{
        ...groundKeys(scopes, (chosen) => set({ scope: chosen })),
        Digit3: () => set({ crime: !crime }),
        Digit4: () => set({ told: known && !told }),
      }}
      note={known ? t('card:redirect.toldHint') : t('card:redirect.unknown')}
    >
      <GroundField
        label={t('card:redirect.choice')}
        grounds={scopes}
        value={scope}
        onChange={(chosen) => set({ scope: chosen })}
        message={null}
        beside
      />
      <RedirectFields card={card} value={redirection} onChange={set} dueOn={dueOn} step={step} />
      <StepPreview
        card={card}
        command={on && commandOf({ ...redirection, ...NOTHING_TYPED }, on)}
        from={{ tellBy: arrivedOn(card.complaint) }}
      />
    </StepFrame>
  )
}

/** For the preview: what is typed moves no date. */
const NOTHING_TYPED = {
  what: NOT_TYPED,
  body: { ...emptyBody, name: { kk: NOT_TYPED, ru: NOT_TYPED } },
  outgoingNumber: '',
  lateReason: NOT_TYPED,
} as const

function commandOf({ body, what, ...rest }: Redirection, on: LocalDate): CommandOf<'redirect'> {
  return {
    ...rest,
    type: 'redirect',
    on,
    bodyId: body.id,
    bodyName: body.name,
    what: rest.scope === 'part' ? what : '',
  }
}
