import { Button } from '@fluentui/react-components'
import { Archive20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { useCall } from '../../api/hooks.ts'
import { go } from '../../app/navigation.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'

const OLD_REGISTER = '/register/old'

/** The way to the old register; nothing where there is none. */
export function OldRegisterButton(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data } = useCall('old-register.list', { text: '', offset: 0, limit: 1 })
  if (!data || data.all === 0) return null
  return (
    <Button icon={<Archive20Regular />} onClick={() => go(OLD_REGISTER)}>
      {t('oldRegister:open', { formatted: formatNumber(data.all, language) })}
    </Button>
  )
}

/** What a search finds in the old register as well; nothing when it finds nothing there. */
export function OldRegisterFinds({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const isAsked = text.trim() !== ''
  const { data } = useCall(
    'old-register.list',
    { text: text.slice(0, 200), offset: 0, limit: 1 },
    { enabled: isAsked },
  )
  if (!isAsked || !data || data.total === 0) return null
  return (
    <div className="mb info line" role="status">
      <span className="grow">
        {t('oldRegister:found', { formatted: formatNumber(data.total, language) })}
      </span>
      <Button size="small" onClick={() => go(OLD_REGISTER, { query: { text } })}>
        {t('oldRegister:show')}
      </Button>
    </div>
  )
}
