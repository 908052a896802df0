import { Checkbox, Dropdown, Field, Option } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { ProviderKind, Authority } from '@shared/deadline/rules.ts'
import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { Role } from '@shared/directory/records.ts'

import { FormBilingual } from '../../../components/form/FormBilingual.tsx'
import { FormChoice } from '../../../components/form/FormChoice.tsx'
import { FormText } from '../../../components/form/FormText.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { shortNameOf, type Directories } from './recordList.ts'

type Props = { readonly all: Directories; readonly disabled: boolean }

/** The fields of a record of each kind. */
export function RecordFields({ kind, ...rest }: Props & { readonly kind: DirectoryKind }): ReactNode {
  switch (kind) {
    case 'provider':
      return <ProviderFields {...rest} />
    case 'service':
      return <ServiceFields {...rest} />
    case 'official':
      return <OfficialFields {...rest} />
    case 'body':
      return <BodyFields {...rest} />
    default:
      return <OperatorFields {...rest} />
  }
}

function ProviderFields({ disabled }: Props): ReactNode {
  const { t } = useTranslation()
  const mayExtend = useController({ name: 'mayExtend' }).field
  const { value, onChange } = mayExtend
  return (
    <>
      <FormBilingual name="name" label={t('settings:label.name')} required disabled={disabled} />
      <FormBilingual name="shortName" label={t('settings:label.shortName')} required disabled={disabled} />
      <FormChoice
        name="kind"
        label={t('settings:fields.kind')}
        disabled={disabled}
        choices={ProviderKind.options.map((one) => ({ value: one, label: t(`settings:values.kind-${one}`) }))}
      />
      <FormBilingual name="address" label={t('settings:label.address')} disabled={disabled} />
      <div className="duo">
        <FormText name="phone" label={t('settings:fields.phone')} disabled={disabled} />
        <FormText name="head.name" label={t('settings:fields.head.name')} disabled={disabled} />
      </div>
      <FormBilingual name="head.position" label={t('settings:label.headPosition')} disabled={disabled} />
      <Field hint={t('settings:list.mayExtendNote')}>
        <Checkbox
          label={t('settings:fields.mayExtend')}
          checked={value === true}
          disabled={disabled}
          onChange={(_event, data) => onChange(data.checked === true)}
        />
      </Field>
    </>
  )
}

function ServiceFields({ all, disabled }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { value, onChange } = useController({ name: 'providerIds' }).field
  const ids: readonly string[] = Array.isArray(value) ? value.map(String) : []
  const names = ids.map((id) => shortNameOf(id, all, language)).join(', ')
  return (
    <>
      <FormText name="code" label={t('settings:fields.code')} disabled={disabled} />
      <FormBilingual name="name" label={t('settings:label.name')} required disabled={disabled} />
      <Field label={t('settings:fields.providerIds')} size="small" hint={names}>
        <Dropdown
          multiselect
          disabled={disabled}
          value={names || t('settings:list.anyProvider')}
          selectedOptions={[...ids]}
          onOptionSelect={(_event, data) => onChange(data.selectedOptions)}
        >
          {all.providers
            .filter(({ id, retired }) => !retired || ids.includes(id))
            .map(({ id }) => (
              <Option key={id} value={id}>
                {shortNameOf(id, all, language)}
              </Option>
            ))}
        </Dropdown>
      </Field>
    </>
  )
}

function OfficialFields({ all, disabled }: Props): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const choices = all.providers
    .filter(({ retired }) => !retired)
    .map(({ id }) => ({ value: id, label: shortNameOf(id, all, language) }))
  return (
    <>
      <FormChoice
        name="providerId"
        label={t('settings:fields.providerId')}
        disabled={disabled}
        choices={[{ value: '', label: '' }, ...choices]}
      />
      <div className="duo">
        <FormText name="surname" label={t('settings:fields.surname')} required disabled={disabled} />
        <FormText name="initials" label={t('settings:fields.initials')} disabled={disabled} />
      </div>
      <FormBilingual name="position" label={t('settings:label.position')} disabled={disabled} />
    </>
  )
}

function BodyFields({ disabled }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <FormBilingual name="name" label={t('settings:label.name')} required disabled={disabled} />
      <FormChoice
        name="authority"
        label={t('settings:fields.authority')}
        disabled={disabled}
        choices={Authority.options.map((one) => ({
          value: one,
          label: t(`settings:values.authority-${one}`),
        }))}
      />
    </>
  )
}

function OperatorFields({ disabled }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <FormText name="surname" label={t('settings:fields.surname')} required disabled={disabled} />
      <div className="duo">
        <FormText name="name" label={t('settings:fields.name')} required disabled={disabled} />
        <FormText name="patronymic" label={t('settings:fields.patronymic')} disabled={disabled} />
      </div>
      <FormBilingual name="position" label={t('settings:label.position')} required disabled={disabled} />
      <FormChoice
        name="role"
        label={t('settings:fields.role')}
        disabled={disabled}
        choices={Role.options.map((one) => ({ value: one, label: t(`settings:values.role-${one}`) }))}
      />
    </>
  )
}
