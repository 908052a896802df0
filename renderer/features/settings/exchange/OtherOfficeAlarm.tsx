import { Button } from '@fluentui/react-components'
import { Warning20Filled } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'

type Other = NonNullable<ExchangePage['otherOffice']>

/** The place is another office's: whose, and the way on for a workstation of the same office that was set up apart. */
export function OtherOfficeAlarm({ mark }: Other): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const mayChange = useMay('exchange')
  const join = useAction('exchange.same-office')
  const [isAsking, setIsAsking] = useState(false)
  const name = mark ? inWords(mark.name) : ''
  return (
    <div className="mb err" role="alert">
      <Warning20Filled className="i" aria-hidden="true" />
      <div className="grow">
        <div className="t">
          {mark ? t('exchange:otherOffice.title', { name }) : t('exchange:otherOffice.unmarked')}
        </div>
        <div>{t(mark ? 'exchange:otherOffice.text' : 'exchange:otherOffice.unmarkedText')}</div>
        <ErrorNotice error={join.error} />
        {mark && mayChange && (
          <div className="a">
            <Button size="small" onClick={() => setIsAsking(true)}>
              {t('exchange:otherOffice.button')}
            </Button>
          </div>
        )}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('exchange:otherOffice.ask')}
          yes={t('exchange:otherOffice.yes')}
          onYes={() => {
            setIsAsking(false)
            join.mutate(undefined)
          }}
          onNo={() => setIsAsking(false)}
          className="xconfirm"
        >
          <p>
            <b>{name}</b>
          </p>
          <p>{t('exchange:otherOffice.joins')}</p>
          <p className="sub">{t('exchange:otherOffice.marks')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
