import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { applicantFullName, postalAddress, type ComplaintForm } from '@shared/complaint/form.ts'
import type { Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatDate, formatDateTime } from '@shared/i18n/dates.ts'
import { foldText } from '@shared/i18n/fold.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'

import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useIntake } from './intakeContext.tsx'

/** The complaint being typed beside an earlier one, fact by fact. */
export function CompareDialog({
  id,
  onClose,
  onOther,
}: {
  readonly id: string
  readonly onClose: () => void
  readonly onOther: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { directory } = useIntake()
  const { getValues } = useFormContext<ComplaintForm>()
  const { data, error } = useCall('intake.compare', { id })
  const here = factsOf(getValues(), directory, t, language)
  const there = data ? factsOf(data.form, directory, t, language) : []
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="compare-dialog">
        <DialogBody>
          <DialogTitle>{t('intake:compare.title')}</DialogTitle>
          <DialogContent>
            <ErrorNotice error={error} />
            {data && (
              <table className="tbl compare">
                <thead>
                  <tr>
                    <th scope="col">{t('intake:compare.field')}</th>
                    <th scope="col">{t('intake:compare.here')}</th>
                    <th scope="col">
                      {t('intake:compare.there', {
                        number: data.number,
                        date: formatDate(data.registeredOn, language, 'numeric'),
                      })}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {here.map(({ label, text }, n) => (
                    <Row key={label} label={label} here={text} there={there[n]?.text ?? ''} />
                  ))}
                </tbody>
              </table>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onOther}>{t('intake:compare.other')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('intake:compare.back')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Row({
  label,
  here,
  there,
}: {
  readonly label: string
  readonly here: string
  readonly there: string
}): ReactNode {
  const { t } = useTranslation()
  const same = here !== '' && foldText(here) === foldText(there)
  return (
    <tr className={same ? 'same' : ''}>
      <th scope="row">
        {label}
        {same && (
          <span className="fg-ok s12 row">
            <Checkmark16Regular aria-hidden="true" />
            {t('intake:compare.same')}
          </span>
        )}
      </th>
      <td>{here}</td>
      <td>{there}</td>
    </tr>
  )
}

type Fact = { readonly label: string; readonly text: string }

function factsOf(
  form: ComplaintForm,
  { providers, services }: IntakeDirectory,
  t: TFunction,
  language: Language,
): readonly Fact[] {
  const nameOf = (
    records: IntakeDirectory['providers'] | IntakeDirectory['services'],
    id: string | null,
  ): string => {
    const record = records.find((one) => one.id === id)
    return record ? inLanguage(record.name, language) : ''
  }
  const { applicant } = form
  return [
    { label: t('intake:columns.applicant'), text: applicantFullName(applicant) || t('anonymous') },
    {
      label: t(applicant.kind === 'entity' ? 'intake:field.bin' : 'intake:field.iin'),
      text: applicant.kind === 'entity' ? applicant.bin : applicant.iin,
    },
    { label: t('intake:field.phone'), text: applicant.phone },
    { label: t('intake:field.street'), text: postalAddress(applicant) },
    { label: t('intake:field.receivedOn'), text: formatDateTime(form.receivedAt, language) },
    { label: t('intake:howFiled'), text: t(`channel.${form.channel}`) },
    { label: t('intake:field.addressee'), text: t(`intake:addressee.${form.addressee}`) },
    { label: t('intake:field.provider'), text: nameOf(providers, form.providerId) },
    { label: t('intake:field.service'), text: nameOf(services, form.serviceId) },
    { label: t('intake:field.motives'), text: form.motives },
    { label: t('intake:field.demands'), text: form.demands },
  ]
}
