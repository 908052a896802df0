import { Button } from '@fluentui/react-components'
import { OBLIGATION_KINDS } from '@shared/complaint/obligations.ts'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { TodayView } from '@shared/queries/today.ts'

import { go } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useDaysOffWords } from './daysOffWords.ts'

/** Nothing is due today: says when the next thing is, and which days off lie before it. */
export function TodayEmpty({ view }: { readonly view: TodayView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const daysOff = useDaysOffWords(view.daysOff)
  const next = view.next
    ? t('today:next', {
        date: formatDate(view.next.date, language, 'weekday-short'),
        what: kindsInWords(view.next.kinds, t),
      })
    : t('today:nextNone')
  return (
    <EmptyState
      icon={<Illustration />}
      title={t('today:empty')}
      text={[next, daysOff && `${daysOff}.`].filter(Boolean).join(' ')}
      actions={
        <>
          <Button
            aria-keyshortcuts="Control+3"
            onClick={() => go('/calendar', { query: { view: 'agenda' } })}
          >
            {t('today:openAgenda')}
            <KeyHint>Ctrl+3</KeyHint>
          </Button>
          <Button appearance="primary" aria-keyshortcuts="F2" onClick={() => go('/intake')}>
            {t('today:accept')}
            <KeyHint>F2</KeyHint>
          </Button>
        </>
      }
    />
  )
}

/** «2 жалобы направить, 1 рассмотреть» */
function kindsInWords(kinds: NonNullable<TodayView['next']>['kinds'], t: TFunction): string {
  return OBLIGATION_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => t(`today:kinds.${kind}`, { count: kinds[kind] }))
    .join(', ')
}

function Illustration(): ReactNode {
  return (
    <svg width="132" height="96" viewBox="0 0 132 96" aria-hidden="true">
      <rect x="30" y="6" width="72" height="84" rx="8" fill="#fff" stroke="var(--brand140)" strokeWidth="2" />
      <rect x="42" y="20" width="36" height="5" rx="2.5" fill="var(--brand140)" />
      <rect x="42" y="31" width="48" height="5" rx="2.5" fill="var(--brand150)" />
      {[0, 10, 20, 30, 40].map((x) => (
        <rect
          key={x}
          x={42 + x}
          y="52"
          width="8"
          height="14"
          rx="2"
          fill={x < 30 ? 'var(--brand80)' : '#fff'}
          stroke={x < 30 ? 'none' : 'var(--brand120)'}
          strokeWidth="1.5"
        />
      ))}
      <circle cx="98" cy="78" r="14" fill="var(--stOkSolid)" />
      <path
        d="m91 78 5 5 9-10"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
