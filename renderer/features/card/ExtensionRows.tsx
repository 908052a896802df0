import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { filingForm } from '@shared/complaint/form.ts'
import { reviewIsOpen } from '@shared/complaint/complaint.ts'
import { addWorkingDays } from '@shared/calendar/workCalendar.ts'
import { ruleSetById } from '@shared/deadline/rules.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCodeText } from '../../components/errorWords.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { groundKey } from './actions/NoticeDialog.tsx'
import { useDateWords } from './actions/useStep.ts'
import { useRefusal } from './useRefusal.ts'

/** Whether, until when and on which grounds the review may be extended, or how it was (N-07). */
export function ExtensionRow({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  const calendar = useWorkCalendar()
  const codeText = useCodeText()
  const refusalOf = useRefusal(card)
  const { extension, review } = card.complaint
  if (!review || (!extension && !reviewIsOpen(card.complaint))) return null
  if (extension) {
    return (
      <div className="obl">
        <span className="ob fg-ext">+</span>
        <div className="t">{t('card:duties.extension')}</div>
        <div className="du fg-ext">
          {t('card:duties.extended', { days: extension.days, date: words(extension.reviewBy) })}
        </div>
        <div className="x">
          {t('card:duties.extendedWhy', {
            ground: t(`card:ground.${groundKey(extension)}`),
            date: words(extension.on),
            previous: words(extension.previousReviewBy),
          })}
        </div>
      </div>
    )
  }
  const refusal = refusalOf('extend')
  const { maxDays } = ruleSetById(review.ruleSet).extension
  return (
    <div className="obl">
      <span className="ob fg-ext dashed">+</span>
      <div className="t">{t('card:duties.extension')}</div>
      <div className="du sub">{t('card:duties.notExtended')}</div>
      <div className="x">
        {refusal && refusal.code !== 'region-reads-only'
          ? t('card:duties.notExtendable', { reason: codeText(refusal.code, refusal.params) })
          : t('card:duties.extendable', {
              until: words(review.reviewBy),
              days: maxDays,
              latest: words(addWorkingDays(calendar, review.reviewBy, maxDays)),
            })}
      </div>
    </div>
  )
}

/** The notice that an extension would bring (N-08). */
export function NoticeLater({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { review, registration } = card.complaint
  if (!review) return null
  const days = ruleSetById(review.ruleSet).noticeDays
  return (
    <div className="obl dim">
      <span className="ob fg-done">{t('obligation.notice.letter')}</span>
      <div className="t sub">{t('obligation.notice.title')}</div>
      <div className="du mut">{t('card:duties.noticeLater')}</div>
      <div className="x">
        {t('card:duties.noticeWhy', { days })}{' '}
        {t(`card:duties.noticeForm.${filingForm(registration.form.channel)}`)}
      </div>
    </div>
  )
}
