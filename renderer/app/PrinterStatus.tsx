import { Print16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../api/hooks.ts'
import { followLink } from './navigation.ts'

/** Whether tickets would come out now, and whether one still waits to be answered for. */
export function PrinterStatus(): ReactNode {
  const { t } = useTranslation()
  const { data } = useCall('printing.status', undefined)
  if (!data) return null
  const { printer, missing, openJobs } = data
  const ready = printer?.state === 'ready'
  const Icon = ready ? Print16Regular : Warning16Filled
  return (
    <>
      {(printer || missing !== null) && (
        <a href="#/settings/printing" onClick={followLink} className={ready ? '' : 'warn'}>
          <Icon className="i" aria-hidden="true" />
          {printer
            ? t('shell:status.printer', {
                name: printer.displayName,
                state: t(`settings:printerState.${printer.state}`),
              })
            : t('shell:status.printerMissing', { name: missing ?? '' })}
        </a>
      )}
      {openJobs > 0 && (
        <span className="warn" role="status">
          <Warning16Filled className="i" aria-hidden="true" />
          {t('shell:status.openTickets', { count: openJobs })}
        </span>
      )}
    </>
  )
}
