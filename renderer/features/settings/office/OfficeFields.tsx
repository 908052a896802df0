import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { FormBilingual } from '../../../components/form/FormBilingual.tsx'
import { FormChoice } from '../../../components/form/FormChoice.tsx'
import { FormText } from '../../../components/form/FormText.tsx'

type Props = {
  /** Path of the office in the form, with a dot at its end; empty when the form is the office. */
  readonly prefix: string
  readonly disabled?: boolean
}

/** Who accepts, as printed on tickets and reports, and where the citizen asks. */
export function OfficeFields({ prefix, disabled = false }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <FormBilingual
        name={`${prefix}name`}
        label={t('session:field.officeName')}
        required
        disabled={disabled}
      />
      <FormBilingual
        name={`${prefix}district`}
        label={t('session:field.district')}
        required
        disabled={disabled}
      />
      <FormBilingual
        name={`${prefix}address`}
        label={t('session:field.address')}
        required
        disabled={disabled}
      />
      <div className="trio">
        <FormText name={`${prefix}postcode`} label={t('session:field.postcode')} disabled={disabled} />
        <FormText
          name={`${prefix}contactCentre`}
          label={t('session:field.contactCentre')}
          required
          disabled={disabled}
        />
        <FormText
          name={`${prefix}freeLine`}
          label={t('session:field.freeLine')}
          required
          disabled={disabled}
        />
      </div>
      <FormBilingual
        name={`${prefix}department.name`}
        label={t('session:field.department')}
        required
        disabled={disabled}
      />
      <div className="duo">
        <FormText
          name={`${prefix}department.phone`}
          label={t('session:field.departmentPhone')}
          disabled={disabled}
        />
        <FormText
          name={`${prefix}department.room`}
          label={t('session:field.departmentRoom')}
          disabled={disabled}
        />
      </div>
    </>
  )
}

/** When the office works: decides on which day a complaint is registered, and which days count. */
export function HoursFields({ prefix, disabled = false }: Props): ReactNode {
  const { t } = useTranslation()
  const times = [
    ['hours.start', 'hours', 'from'],
    ['hours.end', 'hours', 'to'],
    ['hours.lunchStart', 'lunch', 'from'],
    ['hours.lunchEnd', 'lunch', 'to'],
  ] as const
  return (
    <>
      <div className="duo">
        {times.map(([name, what, edge]) => (
          <FormText
            key={name}
            name={`${prefix}${name}`}
            label={`${t(`session:field.${what}`)}, ${t(`session:field.${edge}`)}`}
            required={what === 'hours'}
            disabled={disabled}
          />
        ))}
      </div>
      <FormChoice
        name={`${prefix}week`}
        label={t('session:field.week')}
        numeric
        disabled={disabled}
        choices={[
          { value: '5', label: t('session:field.week5') },
          { value: '6', label: t('session:field.week6') },
        ]}
      />
    </>
  )
}
