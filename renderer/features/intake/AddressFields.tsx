import { Link } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'

import { TextField } from './fields/TextField.tsx'

/** Postal address and, where it differs, the actual residence or location (art. 93(2)(3) of the Code). */
export function AddressFields({ entity }: { readonly entity: boolean }): ReactNode {
  const { t } = useTranslation()
  const residence = useWatch<ComplaintForm, 'applicant.residence'>({ name: 'applicant.residence' })
  const [asked, setAsked] = useState(false)
  const other = asked || residence !== ''
  return (
    <>
      <div className="g3">
        <TextField name="applicant.postcode" label={t('intake:field.postcode')} inputMode="numeric" />
        <TextField name="applicant.settlement" label={t('intake:field.settlement')} />
      </div>
      <TextField
        name="applicant.street"
        label={t(entity ? 'intake:field.entityStreet' : 'intake:field.street')}
        action={
          !other && (
            <Link as="button" className="aside" onClick={() => setAsked(true)}>
              {t(entity ? 'intake:field.otherLocation' : 'intake:field.otherAddress')}
            </Link>
          )
        }
      />
      {other && (
        <TextField
          name="applicant.residence"
          label={t(entity ? 'intake:field.entityResidence' : 'intake:field.residence')}
        />
      )}
    </>
  )
}
