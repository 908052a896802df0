import { Button } from '@fluentui/react-components'
import { PlugConnected20Regular } from '@fluentui/react-icons'
import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { JoinState } from '@shared/ipc/calls/joinCalls.ts'

import { useAction } from '../../api/hooks.ts'
import { DatabaseFields } from '../../components/databasePlace/DatabaseFields.tsx'
import {
  databaseFormOf,
  databasePlaceOf,
  DatabaseFormWithPassword,
} from '../../components/databasePlace/databaseForm.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'

/** The way to the region's database, for a workstation that reads its office out of it. */
export function JoinDatabase({ state }: { readonly state: JoinState }): ReactNode {
  const { t } = useTranslation()
  const form = useForm({
    resolver: zodResolver(DatabaseFormWithPassword),
    defaultValues: databaseFormOf(null),
  })
  const look = useAction('join.look-database')
  const choose = useAction('join.choose-certificate')
  const submit = form.handleSubmit((values) =>
    look.mutate({ ...databasePlaceOf(values), password: values.password }),
  )
  return (
    <FormProvider {...form}>
      <form className="joindatabase" noValidate onSubmit={(event) => void submit(event)}>
        <p className="s13 sub">{t('exchange:join.databaseNote')}</p>
        <DatabaseFields
          hint={t(state.canKeepPassword ? 'exchange:place.passwordNone' : 'exchange:place.passwordAsk')}
          certificate={state.certificate}
          onChoose={() => choose.mutate(undefined)}
          refused={choose.error}
        />
        <div>
          <Button
            type="submit"
            icon={<PlugConnected20Regular />}
            appearance={state.found ? 'secondary' : 'primary'}
            disabledFocusable={look.isPending || state.isReading}
          >
            {t('exchange:join.connect')}
          </Button>
        </div>
        <ErrorNotice error={look.error} />
      </form>
    </FormProvider>
  )
}
