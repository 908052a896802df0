import { Button } from '@fluentui/react-components'
import { Info20Regular, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { go } from '../../../app/navigation.ts'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import { ForkAlarm } from './ForkAlarm.tsx'
import { OtherOfficeAlarm } from './OtherOfficeAlarm.tsx'

/** What does not heal by itself: another office's folder, a twin of this data folder, two workstations with one mark, an old program. */
export function ExchangeAlarms({ page }: { readonly page: ExchangePage }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const { fork, otherOffice, sameMark, newer } = page
  const who = sameMark.map(({ name, mark }) => (name ? inWords(name) : mark)).join(', ')
  return (
    <>
      {fork && <ForkAlarm fork={fork} />}
      {otherOffice && <OtherOfficeAlarm mark={otherOffice.mark} />}
      {sameMark[0] && (
        <div className="mb warn" role="alert">
          <Warning20Filled className="i" aria-hidden="true" />
          <div className="grow">
            <div className="t">{t('exchange:sameMark.title', { mark: sameMark[0].mark })}</div>
            <div>{t('exchange:sameMark.text', { who })}</div>
            <div className="a">
              <Button size="small" onClick={() => go('/settings/office')}>
                {t('exchange:sameMark.open')}
              </Button>
            </div>
          </div>
        </div>
      )}
      {newer > 0 && (
        <div className="mb info" role="status">
          <Info20Regular className="i" aria-hidden="true" />
          <div className="grow">{t('exchange:newer', { count: newer })}</div>
        </div>
      )}
    </>
  )
}
