import { useMemo, type ReactNode } from 'react'
import { useController, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { Ground, Subject, type ComplaintForm } from '@shared/complaint/form.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'
import { AddresseeField } from './AddresseeField.tsx'
import { ContestedField } from './ContestedField.tsx'
import { providerOptions, serviceOptions } from './directoryOptions.ts'
import { AreaField } from './fields/AreaField.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { DateField } from './fields/DateField.tsx'
import { SearchField } from './fields/SearchField.tsx'
import { TextField } from './fields/TextField.tsx'
import { useIntake } from './intakeContext.tsx'

/** Column 2: what the complaint is about and what it asks for (A-07, N-02, art. 93 of the Code). */
export function MatterColumn(): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="intake-s2" data-column="2">
      <div className="h">
        <span className="step" aria-hidden="true">
          2
        </span>
        <h2 id="intake-s2">{t('intake:columns.matter')}</h2>
        <kbd className="mla" aria-hidden="true">
          Alt+2
        </kbd>
      </div>
      <div className="bd sec">
        <ProviderField />
        <div className="gv">
          <ServiceField />
          <TextField name="serviceRequestNumber" label={t('intake:field.serviceRequestNumber')} />
        </div>
        <AddresseeField />
        <div className="gg">
          <ChoiceField
            name="ground"
            label={t('intake:field.ground')}
            options={Ground.options.map((value) => ({ value, text: t(`intake:ground.${value}`) }))}
          />
          <ChoiceField
            name="subject"
            label={t('intake:field.subject')}
            options={Subject.options.map((value) => ({ value, text: t(`intake:subject.${value}`) }))}
          />
          <DateField name="learnedOn" label={t('intake:field.learnedOn')} />
        </div>
        <ContestedField />
        <AreaField name="motives" label={t('intake:field.motives')} className="grow-f g3h" />
        <AreaField name="demands" label={t('intake:field.demands')} className="grow-f g2h" />
      </div>
    </section>
  )
}

function ProviderField(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { directory } = useIntake()
  const { setValue, getValues } = useFormContext<ComplaintForm>()
  const { field } = useController<ComplaintForm, 'providerId'>({ name: 'providerId' })
  const options = useMemo(() => providerOptions(directory, language), [directory, language])

  function choose(providerId: string): void {
    field.onChange(providerId)
    const service = directory.services.find(({ id }) => id === getValues('serviceId'))
    const renders = !service || service.providerIds.length === 0 || service.providerIds.includes(providerId)
    if (providerId && !renders) setValue('serviceId', null, { shouldDirty: true })
  }

  return (
    <SearchField
      name="providerId"
      label={t('intake:field.provider')}
      options={options}
      value={field.value}
      onChange={choose}
    />
  )
}

function ServiceField(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { directory } = useIntake()
  const { setValue } = useFormContext<ComplaintForm>()
  const providerId = useWatch<ComplaintForm, 'providerId'>({ name: 'providerId' })
  const { field } = useController<ComplaintForm, 'serviceId'>({ name: 'serviceId' })
  const options = useMemo(
    () => serviceOptions(directory, providerId, language),
    [directory, providerId, language],
  )

  /** A service that only one provider renders says who it is. */
  function choose(serviceId: string): void {
    field.onChange(serviceId || null)
    const [only, ...others] = directory.services.find(({ id }) => id === serviceId)?.providerIds ?? []
    if (!providerId && only !== undefined && others.length === 0) {
      setValue('providerId', only, { shouldDirty: true })
    }
  }

  return (
    <SearchField
      name="serviceId"
      label={t('intake:field.service')}
      options={options}
      value={field.value ?? ''}
      onChange={choose}
    />
  )
}
