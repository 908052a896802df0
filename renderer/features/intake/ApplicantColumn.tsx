import { Button } from '@fluentui/react-components'
import { PersonAdd16Regular, PersonDelete16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ApplicantKind, ComplaintForm } from '@shared/complaint/form.ts'
import { phoneOf } from '@shared/complaint/phone.ts'

import { AddressFields } from './AddressFields.tsx'
import { DocumentFields } from './DocumentFields.tsx'
import { CountField } from './fields/CountField.tsx'
import { DateField } from './fields/DateField.tsx'
import { Segments } from './fields/Segments.tsx'
import { TextField } from './fields/TextField.tsx'

const KINDS: readonly ApplicantKind[] = ['person', 'entity', 'collective', 'anonymous']
const NOBODY = { surname: '', name: '', patronymic: '', authority: '' }

/** Column 1: who complains, and the paper itself (A-06, art. 63 and 93 of the Code). */
export function ApplicantColumn({ notice }: { readonly notice: ReactNode }): ReactNode {
  const { t } = useTranslation()
  const { field } = useController<ComplaintForm, 'applicant.kind'>({ name: 'applicant.kind' })
  const kind = field.value
  return (
    <section className="card" aria-labelledby="intake-s1" data-column="1">
      <div className="h">
        <span className="step" aria-hidden="true">
          1
        </span>
        <h2 id="intake-s1">{t('intake:columns.applicant')}</h2>
        {kind !== 'anonymous' && <RepresentativeToggle />}
        <kbd aria-hidden="true">Alt+1</kbd>
      </div>
      <div className="bd sec">
        {notice}
        <Segments
          name="applicant-kind"
          label={t('intake:kind.label')}
          className="wide"
          value={kind}
          options={KINDS.map((value) => ({ value, text: t(`intake:kind.${value}`) }))}
          onChange={field.onChange}
        />
        {kind === 'anonymous' ? (
          <div className="mb info">{t('intake:anonymousNote')}</div>
        ) : (
          <>
            <NameFields kind={kind} />
            <RepresentativeFields />
            <AddressFields entity={kind === 'entity'} />
          </>
        )}
        <DocumentFields />
      </div>
    </section>
  )
}

function NameFields({ kind }: { readonly kind: Exclude<ApplicantKind, 'anonymous'> }): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      {kind === 'entity' && <EntityFields />}
      <div className="g2">
        <TextField
          name="applicant.surname"
          label={t(
            kind === 'entity'
              ? 'intake:field.signatorySurname'
              : kind === 'collective'
                ? 'intake:field.contactSurname'
                : 'intake:field.surname',
          )}
        />
        <TextField name="applicant.name" label={t('intake:field.name')} />
      </div>
      <div className="g2">
        <TextField
          name="applicant.patronymic"
          label={t('intake:field.patronymic')}
          hint={t('intake:ifAny')}
        />
        {kind === 'entity' ? (
          <TextField name="applicant.signatoryPosition" label={t('intake:field.signatoryPosition')} />
        ) : (
          <TextField
            name="applicant.iin"
            label={t('intake:field.iin')}
            hint={t('intake:ifAny')}
            inputMode="numeric"
            normalise={digitsTogether}
          />
        )}
      </div>
      <div className={kind === 'collective' ? 'g3n' : 'g2'}>
        <TextField
          name="applicant.phone"
          label={t('intake:field.phone')}
          hint={t('intake:optional')}
          inputMode="tel"
          normalise={(text) => phoneOf(text) ?? text}
        />
        <TextField
          name="applicant.email"
          label={t('intake:field.email')}
          hint={t('intake:optional')}
          inputMode="email"
        />
        {kind === 'collective' && (
          <CountField name="applicant.signatories" label={t('intake:field.signatories')} min={1} />
        )}
      </div>
    </>
  )
}

function EntityFields(): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <TextField name="applicant.entityName" label={t('intake:field.entityName')} />
      <div className="g3e">
        <TextField
          name="applicant.bin"
          label={t('intake:field.bin')}
          hint={t('intake:ifAny')}
          inputMode="numeric"
          normalise={digitsTogether}
        />
        <TextField name="applicant.outgoingNumber" label={t('intake:field.outgoingNumber')} />
        <DateField name="applicant.outgoingOn" label={t('intake:field.outgoingOn')} />
      </div>
    </>
  )
}

/** Art. 68 of the Code: somebody may act for the applicant, with a document or a word that is written down. */
function RepresentativeToggle(): ReactNode {
  const { t } = useTranslation()
  const { setValue } = useFormContext<ComplaintForm>()
  const shown = useWatch<ComplaintForm, 'representative'>({ name: 'representative' }) !== null
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-pressed={shown}
      icon={shown ? <PersonDelete16Regular /> : <PersonAdd16Regular />}
      onClick={() => setValue('representative', shown ? null : NOBODY, { shouldDirty: true })}
    >
      {t('intake:field.representative')}
    </Button>
  )
}

function RepresentativeFields(): ReactNode {
  const { t } = useTranslation()
  if (useWatch<ComplaintForm, 'representative'>({ name: 'representative' }) === null) return null
  return (
    <fieldset className="proxy">
      <legend>{t('intake:field.representative')}</legend>
      <div className="g3q">
        <TextField name="representative.surname" label={t('intake:field.surname')} />
        <TextField name="representative.name" label={t('intake:field.name')} />
        <TextField name="representative.patronymic" label={t('intake:field.patronymic')} />
      </div>
      <TextField name="representative.authority" label={t('intake:field.authority')} />
    </fieldset>
  )
}

function digitsTogether(text: string): string {
  return text.replace(/[\s-]/g, '')
}
