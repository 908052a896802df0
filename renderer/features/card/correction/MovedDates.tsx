import { CalendarSync20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Registration } from '@shared/complaint/complaint.ts'
import { TOLD_DATES } from '@shared/complaint/dueDates.ts'
import type { StepPreview } from '@shared/complaint/preview.ts'

import { useDateWords } from '../actions/useStep.ts'

/** Which dates a step moves: from, to, and what the ticket promised. */
export function MovedDates({
  preview,
  promised,
}: {
  readonly preview: StepPreview
  readonly promised: Pick<Registration, 'reviewBy'>
}): ReactNode {
  const { t } = useTranslation()
  const words = useDateWords()
  const moved = TOLD_DATES.filter((key) => preview.from[key] !== preview.to[key])
  const { reviewBy } = preview.to
  return (
    <div className="mb info" role="status">
      <CalendarSync20Regular className="i" aria-hidden="true" />
      <div>
        {moved.length === 0 && t('card:moved.none')}
        {moved.map((key) => {
          const { from, to } = { from: preview.from[key], to: preview.to[key] }
          return (
            <p key={key}>
              <span className="b">{t(`card:moved.${key}`)}</span>{' '}
              {t('card:moved.fromTo', {
                from: from ? words(from) : t('card:moved.notRunning'),
                to: to ? words(to) : t('card:moved.notRunning'),
              })}
            </p>
          )
        })}
        {moved.includes('reviewBy') && reviewBy !== promised.reviewBy && (
          <p>{t('card:moved.promised', { date: words(promised.reviewBy) })}</p>
        )}
        {preview.provisional && moved.length > 0 && <p>{t('card:moved.provisional')}</p>}
      </div>
    </div>
  )
}
