import { Button } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, type ReactNode } from 'react'
import { FormProvider, useForm, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import { blankTicketModel } from '@shared/tickets/blankTicket.ts'

import { call } from '../../../api/client.ts'
import { useAction, useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { FormChoice } from '../../../components/form/FormChoice.tsx'
import { FormText } from '../../../components/form/FormText.tsx'
import { shownRoll } from '../../../documents/rollPaper.ts'
import { Ticket } from '../../../documents/Ticket.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { useSaving } from '../useSaving.ts'
import { PrinterTable } from './PrinterTable.tsx'
import { formOf, PrintingForm, settingsOf } from './printingForm.ts'

/** Which printers, which paper, and how the ticket looks. Anyone at the desk may change it. */
export function PrintingSection(): ReactNode {
  const { data: settings } = useCall('settings.printing', undefined)
  const values = useMemo(() => settings && formOf(settings), [settings])
  const form = useForm({ resolver: zodResolver(PrintingForm), ...(values ? { values } : {}) })
  const { unsaved, error } = useSaving(form, (changed) =>
    call('settings.change-printing', settingsOf(changed)),
  )
  return (
    <SettingsFrame section="printing" unsaved={unsaved}>
      <FormProvider {...form}>
        <div className="setcols printcols">
          <div className="setcol">
            <ErrorNotice error={error} />
            <PrinterTable />
            <Printers />
            <Paper />
          </div>
          <Preview />
        </div>
      </FormProvider>
    </SettingsFrame>
  )
}

function Printers(): ReactNode {
  const { t } = useTranslation()
  const { data: printers = [] } = useCall('printing.printers', undefined)
  const choices = printers.map(({ name, displayName }) => ({ value: name, label: displayName }))
  const forSheets = choices.filter((_choice, n) => printers[n]?.way !== 'network')
  return (
    <section className="card" aria-label={t('settings:printing.forTickets')}>
      <div className="bd form">
        <div className="duo">
          <FormChoice
            name="ticketPrinter"
            label={t('settings:printing.forTickets')}
            choices={[{ value: '', label: t('session:field.noPrinter') }, ...choices]}
          />
          <FormChoice
            name="documentPrinter"
            label={t('settings:printing.forDocuments')}
            choices={[{ value: '', label: t('settings:printing.asTickets') }, ...forSheets]}
          />
          <FormText name="offsetX" label={t('settings:printing.offsetX')} />
          <FormText name="offsetY" label={t('settings:printing.offsetY')} />
        </div>
        <p className="s12 mut">{t('settings:printing.offsetNote')}</p>
      </div>
    </section>
  )
}

const NOTES = { '80mm': 'roll', a6: 'sheet', a5: 'twoColumns', a4: 'counterfoil' } as const
const SIZES = { '80mm': '80 мм', a6: 'А6', a5: 'А5', a4: 'А4' } as const

function Paper(): ReactNode {
  const { t } = useTranslation()
  const { register, watch } = useFormContext<PrintingForm>()
  const chosen = watch('ticketFormat')
  return (
    <section className="card" aria-label={t('settings:printing.format')}>
      <div className="h">
        <h2>{t('settings:printing.format')}</h2>
        <span className="n">{t('settings:printing.formatNote')}</span>
      </div>
      <div className="bd form">
        <div className="fmts" role="radiogroup" aria-label={t('settings:printing.format')}>
          {TicketFormat.options.map((format) => (
            <label key={format} className={format === chosen ? 'opt on' : 'opt'}>
              <input type="radio" className="sr" value={format} {...register('ticketFormat')} />
              <span className={format === chosen ? 'rad on' : 'rad'} aria-hidden="true" />
              <span>
                <span className="t">{SIZES[format]}</span>
                <span className="s12 sub">{t(`settings:printing.${NOTES[format]}`)}</span>
              </span>
            </label>
          ))}
        </div>
        <p className="s12 mut">{t('settings:printing.always')}</p>
        <RollOnly />
      </div>
    </section>
  )
}

/** Said before a clerk with a sheet in mind stands before a printer that has none. */
function RollOnly(): ReactNode {
  const { t } = useTranslation()
  const { watch } = useFormContext<PrintingForm>()
  const [format, printer] = watch(['ticketFormat', 'ticketPrinter'])
  const { data: printers = [] } = useCall('printing.printers', undefined)
  const isInNetwork = printers.some(({ name, way }) => name === printer && way === 'network')
  if (!isInNetwork || format === '80mm') return null
  return (
    <p className="mb warn" role="status">
      {t('settings:roll.rollOnly', { printer })}
    </p>
  )
}

function Preview(): ReactNode {
  const { t } = useTranslation()
  const { office, workstation } = useAppState()
  const { watch } = useFormContext<PrintingForm>()
  const [format, printer] = watch(['ticketFormat', 'ticketPrinter'])
  const { data: rolls = [] } = useCall('settings.roll-printers', undefined)
  const roll = rolls.find(({ name }) => name === printer)
  const paper = roll && format === '80mm' ? shownRoll(roll.head) : null
  const test = useAction('printing.print-test')
  return (
    <section className="card" aria-label={t('settings:printing.preview')}>
      <div className="h">
        <h2>{t('settings:printing.preview')}</h2>
        {printer && (
          <Button
            className="mla"
            size="small"
            icon={<Print20Regular />}
            disabledFocusable={test.isPending}
            onClick={() => test.mutate({ printer, format })}
          >
            {t('settings:printing.test')}
          </Button>
        )}
      </div>
      <ErrorNotice error={test.error} />
      <div
        className={`preview ${format} ${paper?.className ?? ''}`}
        style={paper?.lengths}
        role="group"
        aria-label={t('settings:printing.preview')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
        tabIndex={0}
      >
        {office && format && <Ticket model={blankTicketModel(office, workstation)} format={format} />}
      </div>
    </section>
  )
}
