import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular, Globe20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { PortalMark } from '@shared/complaint/outcomes.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useRoleRefusal } from '../../app/rights.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { useAction } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** The four marks the applicant sees in the personal cabinet, set one after another. */
export function PortalRow({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const { mutate, error } = useAction('card.act')
  const { id, version, registration, portalMarks, voided } = card.complaint
  const refusal = useRoleRefusal()('mark-portal', card.complaint)
  if (registration.form.channel !== 'portal') return null
  const next = PortalMark.options[portalMarks.length]
  const set = (mark: PortalMark): void =>
    mutate(
      { id, version, command: { type: 'mark-portal', mark } },
      {
        onSuccess: () =>
          tell({
            title: t('card:portal.done', {
              number: registration.number,
              mark: t(`card:portal.mark.${mark}`),
            }),
          }),
      },
    )
  return (
    <div className="obl">
      <Globe20Regular className="i sub" aria-hidden="true" />
      <div className="t">{t('card:portal.title')}</div>
      <div className="x">
        <ol className="marks">
          {PortalMark.options.map((mark, n) => {
            const done = portalMarks[n]
            const Icon = done ? CheckmarkCircle16Filled : Circle16Regular
            return (
              <li key={mark} className={done ? 'fg-ok' : 'mut'}>
                <Icon aria-hidden="true" />
                <span>
                  {t(`card:portal.mark.${mark}`)}
                  <span className="k">
                    {done ? formatDateTime(done.at, language) : t('card:portal.waiting')}
                  </span>
                </span>
              </li>
            )
          })}
        </ol>
        <ErrorNotice error={error} />
        {next && !voided && refusal === null && (
          <Button size="small" onClick={() => set(next)}>
            {t('card:portal.set', { mark: t(`card:portal.mark.${next}`) })}
          </Button>
        )}
      </div>
    </div>
  )
}
