import { useMemo, useState, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { storedForm } from '@shared/complaint/formDefaults.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useAppState } from '../../../app/appState.tsx'
import { useKeys } from '../../../app/keys.ts'
import { back } from '../../../app/navigation.ts'
import { LeaveDialog } from '../../../components/LeaveDialog.tsx'
import { PageHeader } from '../../../components/PageHeader.tsx'
import { ApplicantColumn } from '../../intake/ApplicantColumn.tsx'
import { focusColumn } from '../../intake/focus.ts'
import { IntakeProvider, type Intake } from '../../intake/intakeContext.tsx'
import { MatterColumn } from '../../intake/MatterColumn.tsx'
import { WarningsProvider } from '../../intake/warningsContext.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { useCorrecting } from './useCorrecting.ts'

type Props = { readonly card: CardView; readonly directory: IntakeDirectory }

/** Mounted once for a complaint: what is typed stays, also when the complaint changes meanwhile. */
export function CorrectionForm({ card, directory }: Props): ReactNode {
  const { now, office } = useAppState()
  const { id, registration } = card.complaint
  const [start] = useState(() => asTyped(registration.form))
  const methods = useForm<ComplaintForm>({ defaultValues: start, mode: 'onBlur' })
  const { number } = registration
  const intake = useMemo<Intake>(
    () => ({
      id,
      now,
      office,
      directory,
      nextNumber: number,
      receivedTyped: true,
      setReceivedTyped: () => undefined,
      files: null,
    }),
    [id, now, office, directory, number],
  )
  return (
    <FormProvider {...methods}>
      <IntakeProvider value={intake}>
        <WarningsProvider attempted={false}>
          <Screen card={card} directory={directory} methods={methods} />
        </WarningsProvider>
      </IntakeProvider>
    </FormProvider>
  )
}

function Screen({
  card,
  directory,
  methods,
}: Props & { readonly methods: UseFormReturn<ComplaintForm> }): ReactNode {
  const { t } = useTranslation()
  const { number } = card.complaint.registration
  useWatch({ control: methods.control })
  const form = storedForm(methods.getValues())
  const correcting = useCorrecting(card, form)
  useKeys({
    'Alt+Digit1': () => focusColumn(1),
    'Alt+Digit2': () => focusColumn(2),
    'Alt+Digit3': () => focusColumn(3),
    'Ctrl+Enter': () => void correcting.submit(),
    'Ctrl+KeyS': () => void correcting.submit(),
    Escape: back,
  })
  return (
    <form className="intake correction" noValidate onSubmit={(event) => event.preventDefault()}>
      <PageHeader
        title={t('card:correct.title', { number })}
        meta={<span className="mut">{t('card:correct.rule')}</span>}
      />
      <div className="form">
        <ApplicantColumn notice={null} />
        <MatterColumn />
        <ChangesPanel card={card} form={form} directory={directory} correcting={correcting} />
      </div>
      <LeaveDialog
        unsaved={{
          dirty: correcting.changed && !correcting.stored,
          saving: correcting.busy,
          onSave: correcting.submit,
          onCancel: () => methods.reset(),
        }}
      />
    </form>
  )
}

/** The form as the fields expect it: at least one row for an official complained of. */
function asTyped(form: ComplaintForm): ComplaintForm {
  return form.contested.length > 0 ? form : { ...form, contested: [{ position: '', name: '' }] }
}
