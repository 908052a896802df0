import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { useAction, useCall } from '../../api/hooks.ts'
import { useKeys } from '../../app/keys.ts'
import { BrandMark } from '../../components/BrandMark.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { toAppError } from '../../components/errorWords.ts'
import { FormBilingual } from '../../components/form/FormBilingual.tsx'
import { FormChoice } from '../../components/form/FormChoice.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { HoursFields, OfficeFields } from '../settings/office/OfficeFields.tsx'
import { officeOf } from '../settings/office/officeForm.ts'
import { firstRunOf, SET_UP_PRESETS, SetUpForm } from './setUpForm.ts'

import './session.css'

/** The first run: the office, this workstation and the first operator on one page. */
export function SetUpPage(): ReactNode {
  const { t } = useTranslation()
  const form = useForm({ resolver: zodResolver(SetUpForm), defaultValues: SET_UP_PRESETS, mode: 'onTouched' })
  const setUp = useAction('session.set-up')
  const showFields = (failure: Error): void => {
    const { fields = {} } = toAppError(failure)
    if (fields['mark']) form.setError('mark', { message: fields['mark'] })
    if (fields['password']) form.setError('password', { message: fields['password'] })
  }
  const start = form.handleSubmit((values) =>
    setUp.mutate({ ...firstRunOf(values), office: officeOf(values.office) }, { onError: showFields }),
  )
  useKeys({ 'Ctrl+Enter': () => void start() })
  return (
    <FormProvider {...form}>
      <form className="su" noValidate onSubmit={(event) => void start(event)}>
        <Header />
        <main className="cols">
          <Card title={t('session:setUp.office')} step={1}>
            <OfficeFields prefix="office." />
          </Card>
          <Card title={t('session:setUp.desk')} step={2}>
            <HoursFields prefix="office." />
            <DeskFields />
          </Card>
          <Card title={t('session:setUp.head')} step={3}>
            <HeadFields />
          </Card>
        </main>
        <footer>
          <div className="grow">
            <ErrorNotice error={setUp.error} />
          </div>
          <Button
            type="submit"
            appearance="primary"
            size="large"
            disabledFocusable={setUp.isPending}
            aria-keyshortcuts="Control+Enter"
          >
            {t('session:setUp.start')}&nbsp;<KeyHint>Ctrl+Enter</KeyHint>
          </Button>
        </footer>
      </form>
    </FormProvider>
  )
}

function Header(): ReactNode {
  const { t } = useTranslation()
  return (
    <header>
      <BrandMark size={34} />
      <div>
        <h1>{t('session:setUp.title')}</h1>
        <p className="s13 sub">{t('session:setUp.about')}</p>
      </div>
      <div className="top">
        <LanguageSwitch />
      </div>
    </header>
  )
}

function Card({
  title,
  step,
  children,
}: {
  readonly title: string
  readonly step: number
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="card" aria-label={title}>
      <div className="h">
        <span className="step">{step}</span>
        <h2>{title}</h2>
      </div>
      <div className="bd">{children}</div>
    </section>
  )
}

function DeskFields(): ReactNode {
  const { t } = useTranslation()
  const { data: printers = [] } = useCall('settings.printers', undefined)
  return (
    <>
      <FormText name="mark" label={t('session:field.mark')} hint={t('session:field.markHint')} required />
      <FormBilingual name="workstationName" label={t('session:field.workstationName')} required />
      <FormChoice
        name="ticketFormat"
        label={t('session:field.ticketFormat')}
        choices={(['80mm', 'a6', 'a5', 'a4'] as const).map((value) => ({
          value,
          label: t(`session:format.${value}`),
        }))}
      />
      <FormChoice
        name="ticketPrinter"
        label={t('session:field.ticketPrinter')}
        choices={[
          { value: '', label: t('session:field.noPrinter') },
          ...printers.map(({ name, displayName }) => ({ value: name, label: displayName })),
        ]}
      />
    </>
  )
}

function HeadFields(): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <p className="s13 sub">{t('session:setUp.headAbout')}</p>
      <FormText name="operator.surname" label={t('session:field.surname')} required />
      <FormText name="operator.name" label={t('session:field.name')} required />
      <FormText name="operator.patronymic" label={t('session:field.patronymic')} />
      <FormBilingual name="operator.position" label={t('session:field.position')} required />
      <FormText
        name="password"
        type="password"
        label={t('session:field.password')}
        required
        autoComplete="new-password"
      />
      <FormText
        name="repeat"
        type="password"
        label={t('session:field.repeat')}
        required
        autoComplete="new-password"
      />
    </>
  )
}
