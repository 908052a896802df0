import { Dropdown, Field, Option, Radio, RadioGroup, SpinButton } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { PrinterView, TicketView } from '@shared/ipc/calls/printingCalls.ts'

import { usePrinterWords } from './usePrinterWords.ts'
import type { Place } from './useTicketFlow.ts'

/** Where, on what and how many. */
export type Choice = Place & { readonly copies: number }

const MAX_COPIES = 9

/** Paper, printer and number of copies. */
export function PlaceFields({
  view,
  printers,
  choice,
  disabled,
  onChange,
}: {
  readonly view: TicketView
  readonly printers: readonly PrinterView[]
  readonly choice: Choice
  readonly disabled: boolean
  readonly onChange: (choice: Choice) => void
}): ReactNode {
  const { t } = useTranslation()
  const wordsOf = usePrinterWords()
  const fitting = printers.filter(({ way }) => choice.format === '80mm' || way !== 'network')
  const chosen = fitting.find(({ name }) => name === choice.printer)
  const changeFormat = (value: string): void => {
    const format = TicketFormat.parse(value)
    onChange({ ...choice, format, printer: format === '80mm' ? view.ticketPrinter : view.documentPrinter })
  }
  return (
    <>
      <Field label={t('tickets:format')}>
        <RadioGroup
          layout="horizontal"
          className="formats"
          value={choice.format}
          disabled={disabled}
          onChange={(_event, { value }) => changeFormat(value)}
        >
          {TicketFormat.options.map((format) => (
            <Radio
              key={format}
              value={format}
              className={format === choice.format ? 'opt on' : 'opt'}
              label={
                <>
                  <span className="b">{t(`tickets:formats.${format}.name`)}</span>
                  <span className="s12 sub">{t(`tickets:formats.${format}.about`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {fitting.length === 0 ? (
        <p className="mb warn">{t(printers.length === 0 ? 'tickets:noPrinters' : 'tickets:noSheets')}</p>
      ) : (
        <div className="place">
          <Field label={t('tickets:printer')}>
            <Dropdown
              value={chosen ? wordsOf(chosen) : t('tickets:noPrinter')}
              selectedOptions={chosen ? [chosen.name] : []}
              disabled={disabled}
              onOptionSelect={(_event, { optionValue }) =>
                onChange({ ...choice, printer: optionValue ?? '' })
              }
            >
              {fitting.map((printer) => (
                <Option key={printer.name} value={printer.name} text={wordsOf(printer)}>
                  {wordsOf(printer)}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Field label={t('tickets:copies')}>
            <SpinButton
              min={1}
              max={MAX_COPIES}
              value={choice.copies}
              disabled={disabled}
              onChange={(_event, { value, displayValue }) =>
                onChange({ ...choice, copies: copiesOf(value ?? Number(displayValue)) })
              }
            />
          </Field>
        </div>
      )}
    </>
  )
}

function copiesOf(value: number): number {
  return Number.isInteger(value) ? Math.min(MAX_COPIES, Math.max(1, value)) : 1
}
