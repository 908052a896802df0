import { Button } from '@fluentui/react-components'
import { PersonSwap20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { HandoverView } from '@shared/ipc/calls/dutyCalls.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useOfficeRefusal } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { RefusalTip } from '../../../components/RefusalTip.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { HandOverDialog } from './HandOverDialog.tsx'

/** To whom the head leaves his duties, for which days; everybody sees it, the head alone changes it. */
export function DutiesCard(): ReactNode {
  const { t } = useTranslation()
  const refusal = useOfficeRefusal('hand-over')
  const { data, error } = useCall('duties.list', undefined)
  const [opened, setOpened] = useState(false)
  return (
    <section className="card duties-card" aria-label={t('roles:duties.title')}>
      <div className="h">
        <PersonSwap20Regular className="i" aria-hidden="true" />
        <h2>{t('roles:duties.title')}</h2>
        <span className="mla">
          <RefusalTip refusal={refusal}>
            <Button size="small" disabledFocusable={refusal !== null} onClick={() => setOpened(true)}>
              {t('roles:duties.open')}
            </Button>
          </RefusalTip>
        </span>
      </div>
      <div className="bd">
        <ErrorNotice error={error} />
        {data && data.handovers.length > 0 ? (
          <Handovers handovers={data.handovers} />
        ) : (
          <p className="s13 sub">{t('roles:duties.none')}</p>
        )}
        <p className="s12 mut">{t('roles:duties.text')}</p>
      </div>
      {opened && data && <HandOverDialog deputies={data.deputies} onClose={() => setOpened(false)} />}
    </section>
  )
}

/** More than these belong to the past. */
const SHOWN = 5

function Handovers({ handovers }: { readonly handovers: readonly HandoverView[] }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { operator } = useAppState()
  const tell = useToast()
  const takeBack = useAction('duties.take-back')
  const end = (id: string): void =>
    takeBack.mutate({ id }, { onSuccess: () => tell({ title: t('roles:duties.takenBack') }) })
  return (
    <>
      <ErrorNotice error={takeBack.error} />
      <table className="tbl" aria-label={t('roles:duties.title')}>
        <thead>
          <tr>
            <th scope="col">{t('roles:duties.head')}</th>
            <th scope="col">{t('roles:duties.deputy')}</th>
            <th scope="col">{t('roles:duties.days')}</th>
            <th scope="col">{t('roles:duties.stateTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {handovers.slice(0, SHOWN).map((one) => (
            <tr key={one.id}>
              <td>{one.head.name}</td>
              <td className="b">{one.deputy.name}</td>
              <td>
                {t('roles:duties.period', {
                  from: formatDate(one.from, language, 'numeric'),
                  to: formatDate(one.to, language, 'numeric'),
                })}
                {one.basis && <span className="k">{one.basis}</span>}
              </td>
              <td>
                <span className={one.state === 'running' ? 'fg-ok b' : 'mut'}>
                  {t(`roles:duties.state.${one.state}`, {
                    date: one.endedOn ? formatDate(one.endedOn, language, 'numeric') : '',
                  })}
                </span>
                {isOwnAndStanding(one, operator?.id) && (
                  <Button className="mla" size="small" onClick={() => end(one.id)}>
                    {t('roles:duties.takeBack')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function isOwnAndStanding({ head, state }: HandoverView, operatorId: string | undefined): boolean {
  return head.id === operatorId && (state === 'running' || state === 'ahead')
}
