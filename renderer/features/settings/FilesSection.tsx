import { Button, SpinButton } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, FolderOpen20Regular } from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Output } from '@shared/ipc/protocol.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { useMay } from '../../app/rights.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SettingsFrame } from './SettingsFrame.tsx'

/** Where the scanner of this workstation puts its files, how large a file may be, and whether all of them are whole. */
export function FilesSection(): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useCall('attachments.settings', undefined)
  const choose = useAction('attachments.choose-scan-folder')
  const forget = useAction('attachments.forget-scan-folder')
  return (
    <SettingsFrame section="files">
      <div className="setcols">
        <div className="setcol">
          <ErrorNotice error={error ?? choose.error ?? forget.error} />
          <section className="card" aria-label={t('attachments:settings.scanner')}>
            <div className="st-row">
              <span>{t('attachments:settings.scanner')}</span>
              <span className="x">
                {data?.scanFolder || t('attachments:settings.notChosen')}.{' '}
                {t('attachments:settings.scannerNote')}
              </span>
              <span className="v row">
                {data?.scanFolder && (
                  <Button onClick={() => forget.mutate(undefined)}>{t('attachments:settings.forget')}</Button>
                )}
                <Button icon={<FolderOpen20Regular />} onClick={() => choose.mutate(undefined)}>
                  {t('attachments:settings.choose')}
                </Button>
              </span>
            </div>
            {data && <Limit key={data.limitMb} limitMb={data.limitMb} />}
          </section>
          <Store />
        </div>
      </div>
    </SettingsFrame>
  )
}

function Limit({ limitMb }: { readonly limitMb: number }): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  const mayChange = useMay('equipment')
  const change = useAction('attachments.change-limit')
  const [typed, setTyped] = useState(limitMb)
  const valid = Number.isInteger(typed) && typed >= 1 && typed <= 4096
  return (
    <div className="st-row">
      <label htmlFor={id}>{t('attachments:settings.limit')}</label>
      <span className="x">{t('attachments:settings.limitNote')}</span>
      <span className="v row">
        <SpinButton
          id={id}
          min={1}
          max={4096}
          value={typed}
          disabled={!mayChange}
          onChange={(_, { value, displayValue }) => setTyped(value ?? Number(displayValue))}
        />
        {mayChange && (
          <Button
            appearance={typed === limitMb ? 'secondary' : 'primary'}
            disabledFocusable={!valid || typed === limitMb}
            onClick={() => change.mutate({ limitMb: typed })}
          >
            {t('action.save')}
          </Button>
        )}
      </span>
    </div>
  )
}

function Store(): ReactNode {
  const { t } = useTranslation()
  const check = useAction('attachments.check-all')
  const { data } = check
  return (
    <section className="card" aria-label={t('attachments:settings.store')}>
      <div className="st-row">
        <span>{t('attachments:settings.store')}</span>
        <span className="x">{t('attachments:settings.storeNote')}</span>
        <span className="v">
          <Button disabledFocusable={check.isPending} onClick={() => check.mutate(undefined)}>
            {t(check.isPending ? 'attachments:settings.checking' : 'attachments:settings.check')}
          </Button>
        </span>
      </div>
      <ErrorNotice error={check.error} />
      {data?.faults.length === 0 && (
        <p className="ft row" role="status">
          <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
          {t('attachments:settings.whole', { count: data.checked })}
        </p>
      )}
      {data && data.faults.length > 0 && <Faults faults={data.faults} />}
      {data && data.awaited > 0 && (
        <p className="ft">{t('attachments:settings.awaited', { count: data.awaited })}</p>
      )}
      {data && data.orphans > 0 && (
        <p className="ft">{t('attachments:settings.orphans', { count: data.orphans })}</p>
      )}
    </section>
  )
}

const SHOWN = 200

function Faults({ faults }: { readonly faults: Output<'attachments.check-all'>['faults'] }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="bd">
      <div className="mb err" role="alert">
        <div>
          <div className="t">{t('attachments:settings.faults', { count: faults.length })}</div>
          <div>{t('attachments:settings.faultsNote')}</div>
        </div>
      </div>
      <table className="tbl">
        <thead>
          <tr>
            <th>{t('attachments:settings.number')}</th>
            <th>{t('attachments:settings.file')}</th>
            <th>{t('attachments:settings.what')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, SHOWN).map(({ number, name, state }) => (
            <tr key={`${number} ${name}`}>
              <td>{number}</td>
              <td>{name}</td>
              <td>{t(`attachments:settings.fault.${state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
