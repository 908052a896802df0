import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

import { Workstation, type Office } from '@shared/directory/office.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'

import { call } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { FormBilingual } from '../../../components/form/FormBilingual.tsx'
import { FormCheck } from '../../../components/form/FormCheck.tsx'
import { FormText } from '../../../components/form/FormText.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { useSaving } from '../useSaving.ts'
import { HoursFields, OfficeFields } from './OfficeFields.tsx'
import { OfficeForm, officeOf } from './officeForm.ts'
import { CountingTerms, LegalTerms } from './LegalTerms.tsx'

const Form = z.object({
  office: OfficeForm,
  mark: z
    .string()
    .transform(foldMark)
    .refine((mark) => Workstation.shape.mark.safeParse(mark).success, 'mark'),
  workstationName: z.object({
    kk: z.string().trim().min(1, 'required'),
    ru: z.string().trim().min(1, 'required'),
  }),
  lockAfterMinutes: z.coerce.number<string>().int('invalid').min(1, 'invalid').max(240, 'invalid'),
})

/** Who accepts, where and when; beside it what the law fixes, to be read only. */
export function OfficeSection(): ReactNode {
  const { office } = useAppState()
  return office ? <OfficeEditor office={office} /> : null
}

function OfficeEditor({ office }: { readonly office: Office }): ReactNode {
  const { workstation, lockAfterMinutes } = useAppState()
  const readOnly = !useMay('office')
  const values = useMemo(
    () => ({
      office: formOf(office),
      mark: workstation?.mark ?? '',
      workstationName: workstation?.name ?? { kk: '', ru: '' },
      lockAfterMinutes: String(lockAfterMinutes),
    }),
    [office, workstation, lockAfterMinutes],
  )
  const form = useForm({ resolver: zodResolver(Form), values, mode: 'onTouched' })
  const { unsaved, error } = useSaving(form, async ({ office: changed, mark, workstationName, ...rest }) => {
    await call('settings.save-office', { office: officeOf(changed), mark, workstationName })
    await call('settings.change-lock', { minutes: rest.lockAfterMinutes })
  })
  return (
    <SettingsFrame section="office" {...(readOnly ? {} : { unsaved })}>
      <FormProvider {...form}>
        <div className="setcols officecols">
          <div className="setcol">
            <ErrorNotice error={error} />
            <Who disabled={readOnly} />
            <LegalTerms />
          </div>
          <div className="setcol">
            <Desk disabled={readOnly} />
            <CountingTerms />
          </div>
        </div>
      </FormProvider>
    </SettingsFrame>
  )
}

function Who({ disabled }: { readonly disabled: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('settings:office.who')}>
      <div className="h">
        <h2>{t('settings:office.who')}</h2>
        <span className="n">{t('settings:office.whoNote')}</span>
      </div>
      <div className="bd form">
        <OfficeFields prefix="office." disabled={disabled} />
      </div>
    </section>
  )
}

function Desk({ disabled }: { readonly disabled: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('settings:office.desk')}>
      <div className="h">
        <h2>{t('settings:office.desk')}</h2>
      </div>
      <div className="bd form">
        <HoursFields prefix="office." disabled={disabled} />
        <FormCheck
          name="office.forwardSatisfied"
          label={t('settings:office.forwardSatisfied')}
          hint={t('settings:office.forwardSatisfiedNote')}
          disabled={disabled}
        />
        <FormText
          name="mark"
          label={t('session:field.mark')}
          hint={t('session:field.markHint')}
          required
          disabled={disabled}
        />
        <FormBilingual
          name="workstationName"
          label={t('session:field.workstationName')}
          required
          disabled={disabled}
        />
        <FormText
          name="lockAfterMinutes"
          label={t('settings:office.lock')}
          type="number"
          required
          disabled={disabled}
        />
      </div>
    </section>
  )
}

function formOf(office: Office): OfficeForm {
  const { start, end, lunchStart = '', lunchEnd = '' } = office.hours
  // A field without a value would make the form look changed for good.
  const { forwardSatisfied = false } = office
  return { ...office, forwardSatisfied, hours: { start, end, lunchStart, lunchEnd } }
}
