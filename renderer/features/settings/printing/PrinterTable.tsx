import { Button } from '@fluentui/react-components'
import {
  Add20Regular,
  ArrowClockwise20Regular,
  CheckmarkCircle16Regular,
  PlugDisconnected16Regular,
} from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { PrinterView } from '@shared/ipc/calls/printingCalls.ts'
import { PRINT_HEADS, type RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import type { PrintingForm } from './printingForm.ts'
import { RollPrinterDialog } from './RollPrinterDialog.tsx'

/** The printers of this workstation, how tickets get to them, and whether they would print one now. */
export function PrinterTable(): ReactNode {
  const { t } = useTranslation()
  const format = useWatch<PrintingForm, 'ticketFormat'>({ name: 'ticketFormat', defaultValue: '80mm' })
  const mayChange = useMay('equipment')
  const { data: printers = [], error, refetch, isFetching } = useCall('printing.printers', undefined)
  const { data: rolls = [] } = useCall('settings.roll-printers', undefined)
  const look = useAction('printing.look-again')
  const [edited, setEdited] = useState<string | null>(null)
  const test = useTestSlip(format)
  const lookAgain = (): void => look.mutate(undefined, { onSettled: () => void refetch() })
  const rollOf = (name: string): RollPrinter | undefined => rolls.find((roll) => roll.name === name)
  return (
    <section className="card" aria-label={t('settings:printing.printers')}>
      <div className="h">
        <h2>{t('settings:printing.printers')}</h2>
        <span className="mla row">
          {mayChange && (
            <Button size="small" icon={<Add20Regular />} onClick={() => setEdited('')}>
              {t('settings:roll.add')}
            </Button>
          )}
          <Button
            size="small"
            icon={<ArrowClockwise20Regular />}
            disabledFocusable={isFetching || look.isPending}
            onClick={lookAgain}
          >
            {t('settings:printing.refresh')}
          </Button>
        </span>
      </div>
      <ErrorNotice error={error ?? look.error ?? test.error} />
      {printers.length === 0 ? (
        <p className="bd s13 sub">{t('settings:printing.none')}</p>
      ) : (
        <table className="tbl printers">
          <thead>
            <tr>
              <th>{t('settings:printing.printer')}</th>
              <th>{t('settings:printing.state')}</th>
              <th aria-label={t('settings:roll.test')} />
            </tr>
          </thead>
          <tbody>
            {printers.map((printer) => (
              <Row
                key={printer.name}
                printer={printer}
                roll={rollOf(printer.name)}
                isTesting={test.isPending}
                onTest={() => test.print(printer.name)}
                onEdit={mayChange ? () => setEdited(printer.name) : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {edited !== null && (
        <RollPrinterDialog
          name={edited}
          known={rollOf(edited)}
          onTest={test.print}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

function Row({
  printer,
  roll,
  isTesting,
  onTest,
  onEdit,
}: {
  readonly printer: PrinterView
  readonly roll: RollPrinter | undefined
  readonly isTesting: boolean
  readonly onTest: () => void
  /** Null for those who may not change it. */
  readonly onEdit: (() => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const { displayName, isDefault, state } = printer
  return (
    <tr>
      <td>
        <b>{displayName}</b>
        {isDefault && <span className="mut"> · {t('settings:printing.byDefault')}</span>}
        <div className="s12 sub">
          <WayWords roll={roll} />
        </div>
      </td>
      <td>
        <span className={`row ${state === 'ready' ? 'fg-ok' : 'fg-over'}`}>
          {state === 'ready' ? <CheckmarkCircle16Regular /> : <PlugDisconnected16Regular />}
          {t(`settings:printerState.${state}`)}
        </span>
      </td>
      <td>
        <span className="row end">
          <Button
            size="small"
            disabledFocusable={isTesting}
            aria-label={t('settings:roll.testOne', { printer: displayName })}
            onClick={onTest}
          >
            {t('settings:roll.test')}
          </Button>
          {onEdit && (
            <Button
              size="small"
              aria-label={t('settings:roll.configureOne', { printer: displayName })}
              onClick={onEdit}
            >
              {t('settings:roll.configure')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}

function WayWords({ roll }: { readonly roll: RollPrinter | undefined }): ReactNode {
  const { t } = useTranslation()
  if (!roll) return t('settings:roll.byDriver')
  const { link, head } = roll
  const mm = PRINT_HEADS[head].paperMm
  if (link.kind === 'queue') return t('settings:roll.byQueue', { mm })
  return t('settings:roll.byNetwork', { address: `${link.host}:${link.port}`, mm })
}

/** A test slip on the paper of the settings, or on the roll where tickets go on one without a driver. */
function useTestSlip(format: TicketFormat): {
  readonly print: (printer: string) => void
  readonly isPending: boolean
  readonly error: unknown
} {
  const { t } = useTranslation()
  const tell = useToast()
  const { mutate, isPending, error } = useAction('printing.print-test')
  return {
    isPending,
    error,
    print: (printer) => {
      const sent = (): void =>
        tell({ title: t('settings:roll.testSent', { printer }), text: t('settings:roll.testNote') })
      mutate({ printer, format }, { onSuccess: sent })
    },
  }
}
