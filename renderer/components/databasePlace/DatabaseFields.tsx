import { Button, Checkbox } from '@fluentui/react-components'
import { Certificate20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { ErrorNotice } from '../ErrorNotice.tsx'
import { FormText } from '../form/FormText.tsx'
import type { DatabaseForm } from './databaseForm.ts'

import './databasePlace.css'

type Props = {
  /** What becomes of the password. */
  readonly hint: string
  /** File name of the certificate that vouches for the server; empty when none was chosen. */
  readonly certificate: string
  readonly onChoose: () => void
  /** Why the file could not be taken. */
  readonly refused: unknown
}

/** Server, login and certificate of the central database, within a form of `DatabaseForm`. */
export function DatabaseFields({ hint, ...centre }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <div className="dbserver">
        <FormText name="server" label={t('exchange:place.server')} required />
        <FormText name="port" label={t('exchange:place.port')} required />
      </div>
      <div className="dblogin">
        <FormText name="database" label={t('exchange:place.name')} required />
        <FormText name="user" label={t('exchange:place.user')} required />
        <FormText
          name="password"
          type="password"
          label={t('exchange:place.password')}
          autoComplete="new-password"
        />
      </div>
      <p className="s12 mut">{hint}</p>
      <Encryption {...centre} />
    </>
  )
}

function Encryption({ certificate, onChoose, refused }: Omit<Props, 'hint'>): ReactNode {
  const { t } = useTranslation()
  const { control } = useFormContext<DatabaseForm>()
  const { field } = useController({ control, name: 'isEncrypted' })
  return (
    <>
      <Checkbox
        label={t('exchange:place.encrypted')}
        checked={field.value}
        onChange={(_event, data) => field.onChange(data.checked === true)}
      />
      {field.value ? (
        <div className="dbcentre">
          <span className="grow s13">
            {t('exchange:place.certificate')}
            <br />
            <b>{certificate === '' ? t('exchange:place.certificateNone') : certificate}</b>
          </span>
          <Button icon={<Certificate20Regular />} onClick={onChoose}>
            {t('exchange:place.choose')}
          </Button>
        </div>
      ) : (
        <p className="dbopen">{t('exchange:place.open')}</p>
      )}
      <ErrorNotice error={refused} />
    </>
  )
}
