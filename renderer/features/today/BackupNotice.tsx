import { HardDrive20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDateTime } from '@shared/i18n/dates.ts'

import { useCall } from '../../api/hooks.ts'
import { useMay } from '../../app/rights.ts'
import { useErrorWords } from '../../components/errorWords.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Notice } from './Notice.tsx'

/** What is wrong with the backups: plainly for the head, who can do something about it, quietly for a clerk. */
export function BackupNotice(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const wordsOf = useErrorWords()
  const may = useMay('backups')
  const { data: state } = useCall('backups.state', undefined)
  if (!state || state.concern === null) return null
  const { concern, failure, lastGood } = state
  const title = t(`backups:concern.${concern}`)
  if (!may) {
    return (
      <section className="mb info" aria-label={title}>
        <HardDrive20Regular className="i" aria-hidden="true" />
        <div className="grow">
          {title}. {t('backups:forClerk')}
        </div>
      </section>
    )
  }
  const last = lastGood === null ? t('backups:never') : formatDateTime(lastGood, language)
  const why = failure ? `${wordsOf({ code: failure.code, message: '' }).title}.` : ''
  return (
    <Notice
      icon={<HardDrive20Regular className="i" aria-hidden="true" />}
      look="warn"
      title={title}
      text={t(`backups:concernText.${concern}`, { why, last })}
      action={t('backups:open')}
      to="/settings/data"
    />
  )
}
