import { CheckmarkCircle20Filled, DismissCircle20Filled, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Complaint } from '@shared/complaint/complaint.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useDateWords } from './actions/useStep.ts'

/** What came of the complaint: the decision, the measures, the answer; or why its number is void. */
export function ResultRow({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const lines = useResultLines()
  const { complaint } = card
  const { decision, satisfaction, voided, answer } = complaint
  if (!decision && !satisfaction && !voided) return null
  const Icon = voided ? DismissCircle20Filled : CheckmarkCircle20Filled
  const title = decision ? t(`register:outcome.${decision.outcome}`) : t('card:result.satisfied')
  return (
    <section className={`obl res1${answer || voided ? '' : ' wait'}`} aria-label={t('card:result.title')}>
      <Icon className="i" aria-hidden="true" />
      <div className="t">{voided ? t('status.void') : title}</div>
      <div className="x">
        {lines(complaint).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  )
}

function useResultLines(): (complaint: Complaint) => readonly string[] {
  const { t } = useTranslation()
  const words = useDateWords()
  const decided = useDecisionLines()
  return ({ decision, satisfaction, voided, answer }) => {
    if (voided) {
      const { on, reason } = voided
      return [t('card:result.void', { date: words(on, 'numeric') }), t('card:result.voidReason', { reason })]
    }
    const done = decision ?? satisfaction
    const facts = done && [
      words(done.on, 'numeric'),
      done.documentNumber && t('card:result.document', { number: done.documentNumber }),
    ]
    const sent = answer
      ? t('card:result.answered', {
          date: words(answer.on, 'numeric'),
          way: t(`card:answer.ways.${answer.way}`).toLowerCase(),
          language: t(`card:language.${answer.language}`),
        })
      : t('card:result.decided')
    return [facts?.filter(Boolean).join(', ') ?? '', ...decided(decision), sent].filter(Boolean)
  }
}

function useDecisionLines(): (decision: Complaint['decision']) => readonly string[] {
  const { t } = useTranslation()
  return (decision) => {
    if (!decision) return []
    const { answer, rightsRestored, disciplined, proposals } = decision
    return [
      t(`card:decide.answers.${answer}`),
      rightsRestored ? t('card:result.restored') : '',
      disciplined > 0 ? t('card:result.disciplined', { count: disciplined }) : '',
      proposals ? t('card:result.proposals', { text: proposals }) : '',
    ]
  }
}

/** Art. 100(5) of the Code: no decision in time counts as a refusal. */
export function DeemedRefusal(): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="obl deemed" role="note">
      <Warning20Filled className="i" aria-hidden="true" />
      <div className="t">{t('card:duties.deemed')}</div>
      <div className="x">{t('card:duties.deemedText')}</div>
    </div>
  )
}
