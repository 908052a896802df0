import {
  CheckmarkCircle20Filled,
  ArrowCircleRight20Regular,
  Circle20Regular,
  GlobePerson20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { PortalMark } from '@shared/complaint/outcomes.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

const LOOK = {
  delivered: { Icon: CheckmarkCircle20Filled, className: 'fg-ok' },
  registered: { Icon: ArrowCircleRight20Regular, className: 'fg-brand' },
  executed: { Icon: Circle20Regular, className: '' },
  result: { Icon: Circle20Regular, className: '' },
} as const

/** The four marks the applicant sees in the portal's cabinet, and when staff set each of them there. */
export function PortalMarks(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const receivedAt = useWatch<ComplaintForm, 'receivedAt'>({ name: 'receivedAt' })
  const hintOf = (mark: PortalMark): string =>
    mark === 'delivered' ? formatDateTime(receivedAt, language) : t(`intake:marks.${mark}Hint`)
  return (
    <>
      <div className="h top">
        <GlobePerson20Regular className="i" aria-hidden="true" />
        <h2>{t('intake:marks.title')}</h2>
      </div>
      <ol className="marks">
        {PortalMark.options.map((mark) => {
          const { Icon, className } = LOOK[mark]
          return (
            <li key={mark}>
              <Icon className={className} aria-hidden="true" />
              <div>
                <b>{t(`intake:marks.${mark}`)}</b>
                <div className="s12 sub">{hintOf(mark)}</div>
              </div>
            </li>
          )
        })}
      </ol>
      <p className="marks-note s12 sub">{t('intake:ticket.notPrinted')}</p>
    </>
  )
}
