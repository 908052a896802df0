import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import { DesktopArrowRight20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { toAppError } from '../../components/errorWords.ts'
import { FormBilingual } from '../../components/form/FormBilingual.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useKeyFirst } from '../protection/useKeyFirst.tsx'
import { HoursFields, OfficeFields } from '../settings/office/OfficeFields.tsx'
import { officeOf } from '../settings/office/officeForm.ts'
import { DeskFields, SetUpCard, SetUpHeader } from './setUpParts.tsx'
import { JoinPage } from './JoinPage.tsx'
import { firstRunOf, SET_UP_PRESETS, SetUpForm } from './setUpForm.ts'

import './session.css'

/** The first run: a new office, or a further workstation of one that works already, whose data may be here by now. */
export function SetUpPage(): ReactNode {
  const { office } = useAppState()
  const [joins, setJoins] = useState(false)
  if (office || joins) return <JoinPage onBack={office ? null : () => setJoins(false)} />
  return <NewOffice onJoin={() => setJoins(true)} />
}

/** The office, this workstation and the first operator on one page. */
function NewOffice({ onJoin }: { readonly onJoin: () => void }): ReactNode {
  const { t } = useTranslation()
  const form = useForm({ resolver: zodResolver(SetUpForm), defaultValues: SET_UP_PRESETS, mode: 'onTouched' })
  const setUp = useAction('session.set-up')
  const showFields = (failure: Error): void => {
    const { fields = {} } = toAppError(failure)
    if (fields['mark']) form.setError('mark', { message: fields['mark'] })
    if (fields['password']) form.setError('password', { message: fields['password'] })
  }
  const keyFirst = useKeyFirst()
  const start = form.handleSubmit((values) =>
    keyFirst.before(() =>
      setUp.mutate({ ...firstRunOf(values), office: officeOf(values.office) }, { onError: showFields }),
    ),
  )
  useKeys({ 'Ctrl+Enter': () => void start() })
  return (
    <FormProvider {...form}>
      <form className="su" noValidate onSubmit={(event) => void start(event)}>
        <SetUpHeader title={t('session:setUp.title')} about={t('session:setUp.about')}>
          <Button icon={<DesktopArrowRight20Regular />} onClick={onJoin}>
            {t('exchange:join.open')}
          </Button>
        </SetUpHeader>
        <main className="cols">
          <SetUpCard title={t('session:setUp.office')} step={1}>
            <OfficeFields prefix="office." />
          </SetUpCard>
          <SetUpCard title={t('session:setUp.desk')} step={2}>
            <HoursFields prefix="office." />
            <DeskFields />
          </SetUpCard>
          <SetUpCard title={t('session:setUp.head')} step={3}>
            <HeadFields />
          </SetUpCard>
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
      {keyFirst.dialog}
    </FormProvider>
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
