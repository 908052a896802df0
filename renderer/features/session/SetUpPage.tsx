import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import {
  ArrowLeft20Regular,
  BuildingMultiple20Regular,
  DesktopArrowRight20Regular,
} from '@fluentui/react-icons'
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
import { firstRunOf, REGION_PRESETS, SET_UP_PRESETS, SetUpForm } from './setUpForm.ts'

import './session.css'

/** The first run: a new office, or a further workstation of one that works already, whose data may be here by now. */
export function SetUpPage(): ReactNode {
  const { office } = useAppState()
  const [way, setWay] = useState<'new' | 'join' | 'region'>('new')
  const back = (): void => setWay('new')
  if (office || way === 'join') return <JoinPage onBack={office ? null : back} />
  if (way === 'region') return <NewRegion onBack={back} />
  return <NewOffice onJoin={() => setWay('join')} onRegion={() => setWay('region')} />
}

/** The office, this workstation and the first operator on one page. */
function NewOffice({
  onJoin,
  onRegion,
}: {
  readonly onJoin: () => void
  readonly onRegion: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <FirstRunForm presets={SET_UP_PRESETS}>
      <SetUpHeader title={t('session:setUp.title')} about={t('session:setUp.about')}>
        <Button icon={<BuildingMultiple20Regular />} onClick={onRegion}>
          {t('region:setUp.open')}
        </Button>
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
          <p className="s13 sub">{t('session:setUp.headAbout')}</p>
          <HeadFields />
        </SetUpCard>
      </main>
    </FirstRunForm>
  )
}

/** The department of a region: its name, who sits there, and nothing of what registering needs. */
function NewRegion({ onBack }: { readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <FirstRunForm presets={REGION_PRESETS} regional>
      <SetUpHeader title={t('region:setUp.title')} about={t('region:setUp.about')}>
        <Button icon={<ArrowLeft20Regular />} onClick={onBack}>
          {t('region:setUp.back')}
        </Button>
      </SetUpHeader>
      <main className="cols">
        <SetUpCard title={t('region:setUp.department')} step={1}>
          <FormBilingual name="office.name" label={t('session:field.officeName')} required />
          <FormBilingual name="office.district" label={t('session:field.district')} required />
          <FormBilingual name="office.address" label={t('session:field.address')} required />
        </SetUpCard>
        <SetUpCard title={t('region:setUp.desk')} step={2}>
          <FormBilingual name="workstationName" label={t('session:field.workstationName')} required />
          <p className="s13 sub">{t('region:setUp.next')}</p>
        </SetUpCard>
        <SetUpCard title={t('region:setUp.head')} step={3}>
          <p className="s13 sub">{t('region:setUp.headAbout')}</p>
          <HeadFields />
        </SetUpCard>
      </main>
    </FirstRunForm>
  )
}

function FirstRunForm({
  presets,
  regional = false,
  children,
}: {
  readonly presets: SetUpForm
  readonly regional?: boolean
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const form = useForm({ resolver: zodResolver(SetUpForm), defaultValues: presets, mode: 'onTouched' })
  const setUp = useAction('session.set-up')
  const showFields = (failure: Error): void => {
    const { fields = {} } = toAppError(failure)
    if (fields['mark']) form.setError('mark', { message: fields['mark'] })
    if (fields['password']) form.setError('password', { message: fields['password'] })
  }
  const keyFirst = useKeyFirst()
  const start = form.handleSubmit((values) =>
    keyFirst.before(() =>
      setUp.mutate(
        { ...firstRunOf(values), office: officeOf(values.office), regional },
        { onError: showFields },
      ),
    ),
  )
  useKeys({ 'Ctrl+Enter': () => void start() })
  return (
    <FormProvider {...form}>
      <form className="su" noValidate onSubmit={(event) => void start(event)}>
        {children}
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
