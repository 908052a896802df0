import { Button } from '@fluentui/react-components'
import { PlugConnected20Regular } from '@fluentui/react-icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { placeName } from '@shared/exchange/databasePlace.ts'
import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { call } from '../../../api/client.ts'
import { useAction } from '../../../api/hooks.ts'
import { useReadsOnly } from '../../../app/readsOnly.ts'
import { DatabaseFields } from '../../../components/databasePlace/DatabaseFields.tsx'
import {
  DatabaseForm,
  databaseFormOf,
  databasePlaceOf,
} from '../../../components/databasePlace/databaseForm.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Look } from './Look.tsx'

/** The way to the central database; whoever may not change it sees where it is. */
export function DatabaseRows({
  page,
  mayChange,
}: {
  readonly page: ExchangePage
  readonly mayChange: boolean
}): ReactNode {
  const { t } = useTranslation()
  if (mayChange) return <Editor page={page} />
  return (
    <div className="st-row">
      <span>{t('exchange:place.database')}</span>
      <span className="x">
        <b className="xpath">{page.database ? placeName(page.database) : t('exchange:place.none')}</b>
        <br />
        {t('exchange:place.about')}
      </span>
    </div>
  )
}

function Editor({ page }: { readonly page: ExchangePage }): ReactNode {
  const { t } = useTranslation()
  const form = useForm({ resolver: zodResolver(DatabaseForm), defaultValues: databaseFormOf(page.database) })
  const test = useAction('exchange.test')
  const read = useAction('region.read-database')
  const readsOnly = useReadsOnly()
  const choose = useAction('exchange.choose-certificate')
  const [refused, setRefused] = useState<unknown>(null)
  const { isDirty, isSubmitting } = form.formState
  const submit = form.handleSubmit(async (values) => {
    setRefused(null)
    test.reset()
    try {
      if (isDirty) await store(values)
      form.reset({ ...values, password: '' })
      // Whether the region may read the offices shows when it does.
      await (readsOnly ? read.mutateAsync({ on: true }) : test.mutateAsync(undefined))
    } catch (error) {
      setRefused(error)
    }
  })
  return (
    <FormProvider {...form}>
      <form className="xform" noValidate onSubmit={(event) => void submit(event)}>
        {!readsOnly && <p className="s12 mut">{t('exchange:place.about')}</p>}
        <DatabaseFields
          hint={t(passwordHint(page))}
          certificate={page.certificate}
          onChoose={() => choose.mutate(undefined)}
          refused={choose.error}
        />
        <ErrorNotice error={refused} />
        <div className="row">
          <Button
            type="submit"
            appearance={isDirty ? 'primary' : 'secondary'}
            icon={<PlugConnected20Regular />}
            disabledFocusable={isSubmitting || (!isDirty && page.database === null)}
          >
            {t(isDirty ? 'exchange:place.save' : 'exchange:place.test')}
          </Button>
        </div>
      </form>
      {test.data && !isDirty && refused === null && <Look kind="database" look={test.data} />}
    </FormProvider>
  )
}

async function store(values: DatabaseForm): Promise<void> {
  const password = values.password === '' ? null : values.password
  await call('exchange.save-database', { ...databasePlaceOf(values), password })
}

function passwordHint({ password, canKeepPassword }: ExchangePage) {
  if (password === 'kept') return 'exchange:place.passwordKept'
  if (password === 'until-end') return 'exchange:place.passwordSaid'
  return canKeepPassword ? 'exchange:place.passwordNone' : 'exchange:place.passwordAsk'
}
