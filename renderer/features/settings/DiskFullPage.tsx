import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled, HardDrive24Regular, DismissCircle20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useBytes } from '../../i18n/useBytes.ts'

import './settings.css'

/**
 * In place of intake when the disk is full: what is safe, what works, what to do. `onBlankTicket` prints the form for a
 * ticket written by hand; without it the button is left out.
 */
export function DiskFullPage({ onBlankTicket }: { readonly onBlankTicket?: () => void }): ReactNode {
  const { t } = useTranslation()
  const bytes = useBytes()
  const { freeBytes } = useAppState().disk
  const measure = useAction('settings.measure-disk')
  const check = (): void => measure.mutate(undefined)
  useKeys({ F5: check })
  const free = freeBytes === null ? t('settings:diskFull.unknownFree') : bytes(freeBytes)
  return (
    <section className="card full" role="alert">
      <div className="bd">
        <div className="row">
          <HardDrive24Regular className="fg-over" aria-hidden="true" />
          <h1>{t('settings:diskFull.title', { free })}</h1>
        </div>
        <div className="mb good">
          <CheckmarkCircle20Filled className="i" aria-hidden="true" />
          <div>{t('settings:diskFull.safe')}</div>
        </div>
        <dl className="kv">
          <dt>{t('settings:diskFull.works')}</dt>
          <dd>{t('settings:diskFull.worksList')}</dd>
          <dt>{t('settings:diskFull.stopped')}</dt>
          <dd className="row">
            <DismissCircle20Filled className="fg-over" aria-hidden="true" />
            {t('settings:diskFull.stoppedList')}
          </dd>
        </dl>
        <h2>{t('settings:diskFull.todo')}</h2>
        <ol>
          <li>{t('settings:diskFull.step1')}</li>
          <li>{t('settings:diskFull.step2')}</li>
          <li>{t('settings:diskFull.step3')}</li>
        </ol>
        <div className="row">
          <Button appearance="primary" disabledFocusable={measure.isPending} onClick={check}>
            {t('settings:diskFull.check')}&nbsp;<KeyHint>F5</KeyHint>
          </Button>
          {onBlankTicket && <Button onClick={onBlankTicket}>{t('settings:diskFull.blank')}</Button>}
        </div>
      </div>
    </section>
  )
}
