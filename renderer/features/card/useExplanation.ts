import { useTranslation } from 'react-i18next'

import { openTelling, type Complaint } from '@shared/complaint/complaint.ts'
import { ruleSetById, ruleSetOn } from '@shared/deadline/rules.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useBilingual } from '../../i18n/useLanguage.ts'
import { useDateWords } from './actions/useStep.ts'

type Lines = readonly string[]
type Late = { readonly late: { readonly dueOn: LocalDate; readonly reason: string } | null } | null

/** Why an obligation exists, in the words of the law, and what was done about it. */
export function useExplanation(): (duty: ObligationView, card: CardView) => Lines {
  const late = useLateness()
  const forward = useForwardWords()
  const review = useReviewWords()
  const returning = useReturnWords()
  const telling = useTellingWords()
  const { t } = useTranslation()
  return ({ kind, filing }, { complaint }) => {
    if (kind === 'forward') return [...forward(complaint), ...late(complaint.forwarding)]
    if (kind === 'review') return [...review(complaint), ...late(complaint.decision)]
    if (kind === 'return') return [...returning(complaint), ...late(returnOf(complaint))]
    if (kind === 'telling') return telling(complaint, filing)
    const days = ruleSetOn(complaint.registration.registeredOn).noticeDays
    const why = `${t('card:duties.noticeWhy', { days })} ${t(`card:duties.noticeForm.${filing}`)}`
    return [why, ...late(complaint.notice)]
  }
}

function returnOf({ ending }: Complaint): Late {
  return ending?.type === 'complaint.returned' ? ending : null
}

function useReturnWords(): (complaint: Complaint) => Lines {
  const { t } = useTranslation()
  const words = useDateWords()
  return ({ registration, correction }) =>
    correction
      ? [
          t('card:why.return', {
            until: words(correction.until),
            days: ruleSetById(registration.ruleSet).returnDays ?? 0,
          }),
        ]
      : []
}

/** Of what the applicant must be told, by which article, and in which form. */
function useTellingWords(): (complaint: Complaint, filing: ObligationView['filing']) => Lines {
  const { t } = useTranslation()
  const late = useLateness()
  return (complaint, filing) => {
    const telling = openTelling(complaint) ?? complaint.tellings.at(-1)
    if (!telling) return []
    const { about, days, told } = telling
    const form = t(`card:duties.noticeForm.${filing}`)
    const number = told?.outgoingNumber ? t('card:why.told', { number: told.outgoingNumber }) : ''
    return [[t(`card:why.${about}`, { days }), form, number].filter(Boolean).join(' '), ...late(told)]
  }
}

function useLateness(): (step: Late) => Lines {
  const { t } = useTranslation()
  const words = useDateWords()
  return (step) =>
    step?.late
      ? [t('card:duties.late', { date: words(step.late.dueOn, 'numeric'), reason: step.late.reason })]
      : []
}

function useForwardWords(): (complaint: Complaint) => Lines {
  const { t } = useTranslation()
  const inWords = useBilingual()
  return ({ registration, forwarding, satisfaction }) => {
    if (satisfaction) return [t('card:duties.satisfiedBy', { number: satisfaction.documentNumber })]
    if (!forwarding) {
      return [t('card:duties.forwardWhy', { days: ruleSetOn(registration.registeredOn).forwardDays })]
    }
    const body = inWords(forwarding.bodyName)
    const number = forwarding.outgoingNumber
    return [
      number ? t('card:duties.forwardedTo', { body, number }) : t('card:duties.forwardedNoNumber', { body }),
    ]
  }
}

function useReviewWords(): (complaint: Complaint) => Lines {
  const { t } = useTranslation()
  const words = useDateWords()
  const inWords = useBilingual()
  return ({ registration, forwarding, satisfaction, review }) => {
    if (!review) return []
    const there = review.elsewhere ? forwarding : null
    const who = there ? inWords(there.bodyName) : t(`card:duties.who.${registration.form.addressee}`)
    const days = ruleSetById(review.ruleSet).reviewDays[review.authority]
    const why = t(`card:duties.reviewWhy.${review.authority}`, { who, days })
    if (there) return [`${why} ${t('card:duties.dayZero', { date: words(review.registeredOn) })}.`]
    if (review.anew) return [why, t('card:why.anew', { date: words(review.registeredOn) })]
    const mayMove = registration.forwardBy !== null && !satisfaction
    return mayMove ? [why, t('card:duties.until_forwarded')] : [why]
  }
}
