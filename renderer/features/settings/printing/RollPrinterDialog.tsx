import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components'
import { Receipt24Regular } from '@fluentui/react-icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState, type ReactNode } from 'react'
import { FormProvider, useController, useForm, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { Cut, PrintHead, type RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import { call } from '../../../api/client.ts'
import { useAction } from '../../../api/hooks.ts'
import { toAppError } from '../../../components/errorWords.ts'
import { FormChoice } from '../../../components/form/FormChoice.tsx'
import { FormText } from '../../../components/form/FormText.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { StepFrame } from '../../card/actions/StepFrame.tsx'
import { useSaving } from '../useSaving.ts'
import { formOf, RollPrinterForm, rollPrinterOf } from './rollPrinterForm.ts'

import '../../card/actions/steps.css'

/**
 * How one printer is given tickets: through its driver, or as dots. `name` is empty for a new printer in the network.
 * `onTest` is called with the name after saving, when a test slip is wanted.
 */
export function RollPrinterDialog({
  name,
  known,
  onTest,
  onClose,
}: {
  readonly name: string
  readonly known: RollPrinter | undefined
  readonly onTest: (name: string) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [test, setTest] = useState(true)
  const form = useForm({ resolver: zodResolver(RollPrinterForm), defaultValues: formOf(name, known) })
  const { unsaved, error } = useSaving(form, (values) => save(name, values))
  const removing = useRemoving(name, onClose)
  const failure = error ?? removing.error
  const way = useWatch({ control: form.control, name: 'way' })
  const submit = async (): Promise<void> => {
    if (!(await unsaved.onSave())) return
    onClose()
    if (test) onTest(form.getValues('name').trim())
  }
  const isNetwork = way === 'network'
  return (
    <StepFrame
      icon={<Receipt24Regular />}
      title={name === '' ? t('settings:roll.newTitle') : `${t('settings:roll.title')}: ${name}`}
      subtitle={t('settings:roll.about')}
      submit={t('action.save')}
      onSubmit={() => void submit()}
      onClose={onClose}
      step={{ busy: unsaved.saving, error: failure === null ? null : toAppError(failure), changed: false }}
      note={
        isNetwork &&
        name !== '' && (
          <Button appearance="subtle" onClick={removing.remove}>
            {t('settings:roll.remove')}
          </Button>
        )
      }
    >
      <FormProvider {...form}>
        {isNetwork ? <Address /> : <Way />}
        {way !== 'driver' && <Paper />}
        <Checkbox
          label={t('settings:roll.testAfter')}
          checked={test}
          onChange={(_event, data) => setTest(data.checked === true)}
        />
      </FormProvider>
    </StepFrame>
  )
}

async function save(was: string, form: RollPrinterForm): Promise<void> {
  const printer = rollPrinterOf(form)
  if (printer) await call('settings.save-roll-printer', { was: was === '' ? null : was, printer })
  else await call('settings.remove-roll-printer', { name: was })
}

function useRemoving(
  name: string,
  onClose: () => void,
): { readonly remove: () => void; readonly error: unknown } {
  const { t } = useTranslation()
  const tell = useToast()
  const { mutate, error } = useAction('settings.remove-roll-printer')
  const removed = (): void => {
    tell({ title: t('settings:roll.removed', { printer: name }) })
    onClose()
  }
  return { remove: () => mutate({ name }, { onSuccess: removed }), error }
}

function Address(): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <FormText name="name" label={t('settings:roll.name')} required />
      <div className="duo">
        <FormText name="host" label={t('settings:roll.host')} required />
        <FormText name="port" label={t('settings:roll.port')} required />
      </div>
      <p className="s12 mut">{t('settings:roll.open')}</p>
    </>
  )
}

function Way(): ReactNode {
  const { t } = useTranslation()
  const { field } = useController<RollPrinterForm, 'way'>({ name: 'way' })
  return (
    <RadioGroup
      className="opts rollway"
      aria-label={t('settings:roll.way')}
      value={field.value}
      onChange={(_event, { value }) => field.onChange(value)}
    >
      {(['driver', 'queue'] as const).map((way) => (
        <Radio
          key={way}
          value={way}
          className={way === field.value ? 'opt on' : 'opt'}
          label={
            <>
              <span className="b">{t(`settings:roll.${way}`)}</span>
              <br />
              <span className="s12 sub">{t(`settings:roll.${way}About`)}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  )
}

function Paper(): ReactNode {
  const { t } = useTranslation()
  const cut = useFormContext<RollPrinterForm>().watch('cut')
  const heads = PrintHead.options.map((value) => ({ value, label: t(`settings:roll.heads.${value}`) }))
  const cuts = Cut.options.map((value) => ({ value, label: t(`settings:roll.cuts.${value}`) }))
  return (
    <>
      <FormChoice name="head" label={t('settings:roll.head')} choices={heads} />
      <div className="duo">
        <FormChoice name="cut" label={t('settings:roll.cut')} choices={cuts} />
        <FormText name="feedMm" label={t('settings:roll.feed')} />
        <FormText name="offsetX" label={t('settings:printing.offsetX')} />
        <FormText name="offsetY" label={t('settings:printing.offsetY')} />
      </div>
      <p className="s12 mut">
        {t(cut === 'none' ? 'settings:roll.feedNote' : 'settings:printing.offsetNote')}
      </p>
    </>
  )
}
