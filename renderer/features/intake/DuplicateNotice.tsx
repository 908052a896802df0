import { Button } from '@fluentui/react-components'
import { DocumentCopy20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'

import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { useDuplicates } from './useDuplicates.ts'

/** Warns of a complaint that looks the same, offers to compare, and never forbids. */
export function DuplicateNotice(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { found, dismiss } = useDuplicates()
  const [comparing, setComparing] = useState<string | null>(null)
  const [first, ...more] = found
  useKeys(first ? { 'Alt+KeyD': () => setComparing(first.id) } : {})
  return (
    <div className="dup" aria-live="polite">
      {first && (
        <div className="mb warn">
          <DocumentCopy20Regular className="i" aria-hidden="true" />
          <div>
            <span className="t">{t('intake:duplicate.found', { number: first.number })}</span>{' '}
            {t('intake:duplicate.details', {
              date: formatDate(first.receivedOn, language, 'numeric'),
              channel: t(`intake:duplicate.channel.${first.channel}`),
              addressee: t(`intake:duplicate.addressee.${first.addressee}`),
              matches: first.matches.map((match) => t(`intake:duplicate.match.${match}`)).join(', '),
            })}{' '}
            {more.length > 0 &&
              t('intake:duplicate.more', { numbers: more.map(({ number }) => number).join(', ') })}
            <div className="a">
              <Button size="small" aria-keyshortcuts="Alt+D" onClick={() => setComparing(first.id)}>
                {t('intake:duplicate.compare')}&nbsp;<KeyHint>Alt+D</KeyHint>
              </Button>
              <Button size="small" onClick={dismiss}>
                {t('intake:duplicate.other')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {comparing !== null && (
        <CompareDialog
          id={comparing}
          onClose={() => setComparing(null)}
          onOther={() => {
            dismiss()
            setComparing(null)
          }}
        />
      )}
    </div>
  )
}
