import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { filingForm, postalAddress } from '@shared/complaint/form.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { DayStrip } from '../../../components/DayStrip.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useDateWords } from './useStep.ts'

/** The new term, day by day from the old one. */
export function ExtendPreview({
  reviewBy,
  newReviewBy,
}: {
  readonly reviewBy: LocalDate
  readonly newReviewBy: LocalDate
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  return (
    <div aria-live="polite">
      <div className="lbl">
        {t('card:extend.newTerm')} <b className="fg-ext">{words(newReviewBy)}</b>
      </div>
      <DayStrip from={reviewBy} firstDueOn={reviewBy} dueOn={newReviewBy} look="on_time" />
      <div className="msg">{t('card:extend.stripHint', { date: words(reviewBy) })}</div>
    </div>
  )
}

/** N-08: by when and in which form the applicant must be told. */
export function NoticePreview({
  card,
  noticeBy,
  ruleSet,
}: {
  readonly card: CardView
  readonly noticeBy: LocalDate
  readonly ruleSet: string
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  const { form } = card.complaint.registration
  const filing = filingForm(form.channel)
  const address = filing === 'paper' ? postalAddress(form.applicant) : form.applicant.email
  return (
    <section className="res" aria-live="polite">
      <h3 className="row">
        <ObligationMark kind="notice" />
        {t('card:extend.notify', { date: words(noticeBy) })}
        <span className="mut">{t('card:extend.notifyTerm', { days: ruleSetById(ruleSet).noticeDays })}</span>
      </h3>
      <p className="sub">
        {t(`card:extend.form.${filing}`)} {address !== '' && t('card:extend.address', { address })}
      </p>
    </section>
  )
}
