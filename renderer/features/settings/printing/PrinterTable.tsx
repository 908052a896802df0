import { Button } from '@fluentui/react-components'
import {
  ArrowClockwise20Regular,
  CheckmarkCircle16Regular,
  PlugDisconnected16Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'

/** The printers of this computer and whether they would take a job now. */
export function PrinterTable(): ReactNode {
  const { t } = useTranslation()
  const { data: printers = [], error, refetch, isFetching } = useCall('printing.printers', undefined)
  return (
    <section className="card" aria-label={t('settings:printing.printers')}>
      <div className="h">
        <h2>{t('settings:printing.printers')}</h2>
        <Button
          className="mla"
          size="small"
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={isFetching}
          onClick={() => void refetch()}
        >
          {t('settings:printing.refresh')}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {printers.length === 0 ? (
        <p className="bd s13 sub">{t('settings:printing.none')}</p>
      ) : (
        <table className="tbl">
          <thead>
            <tr>
              <th>{t('settings:printing.printer')}</th>
              <th>{t('settings:printing.state')}</th>
            </tr>
          </thead>
          <tbody>
            {printers.map(({ name, displayName, isDefault, state }) => (
              <tr key={name}>
                <td>
                  <b>{displayName}</b>
                  {isDefault && <span className="mut"> · {t('settings:printing.byDefault')}</span>}
                </td>
                <td>
                  <span className={`row ${state === 'ready' ? 'fg-ok' : 'fg-over'}`}>
                    {state === 'ready' ? <CheckmarkCircle16Regular /> : <PlugDisconnected16Regular />}
                    {t(`settings:printerState.${state}`)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
