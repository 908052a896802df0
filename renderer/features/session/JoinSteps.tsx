import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { toAppError } from '../../components/errorWords.ts'
import { FormChoice } from '../../components/form/FormChoice.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useKeyFirst } from '../protection/useKeyFirst.tsx'
import { JoinForm, joinPresets } from './joinForm.ts'
import { DeskFields, SetUpCard } from './setUpParts.tsx'

/** What is left once the office's data are here: how this workstation is called, and who sits at it. */
export function JoinSteps({
  freeMark,
  children,
}: {
  readonly freeMark: string
  /** The step before. */
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const { operators } = useAppState()
  const form = useForm({
    resolver: zodResolver(JoinForm),
    defaultValues: joinPresets(freeMark, operators[0]?.id ?? ''),
    mode: 'onTouched',
  })
  const finish = useAction('join.finish')
  const refused = (failure: Error): void => {
    const { fields = {}, code } = toAppError(failure)
    if (fields['mark']) form.setError('mark', { message: fields['mark'] })
    if (code === 'wrong-password') form.resetField('password')
  }
  const keyFirst = useKeyFirst()
  const start = form.handleSubmit((values) =>
    keyFirst.before(() => finish.mutate(values, { onError: refused })),
  )
  useKeys({ 'Ctrl+Enter': () => void start() })
  return (
    <FormProvider {...form}>
      <form className="joinform" noValidate onSubmit={(event) => void start(event)}>
        <main className="cols">
          {children}
          <SetUpCard title={t('exchange:join.place')} step={2}>
            <DeskFields />
          </SetUpCard>
          <SetUpCard title={t('exchange:join.who')} step={3}>
            <p className="s13 sub">{t('exchange:join.whoAbout')}</p>
            <FormChoice
              name="operatorId"
              label={t('exchange:join.operator')}
              choices={operators.map(({ id, fullName }) => ({ value: id, label: fullName }))}
            />
            <FormText
              name="password"
              type="password"
              label={t('exchange:join.password')}
              required
              autoComplete="current-password"
            />
          </SetUpCard>
        </main>
        <footer>
          <div className="grow">
            <ErrorNotice error={finish.error} />
          </div>
          <Button
            type="submit"
            appearance="primary"
            size="large"
            disabledFocusable={finish.isPending}
            aria-keyshortcuts="Control+Enter"
          >
            {t('session:setUp.start')}&nbsp;<KeyHint>Ctrl+Enter</KeyHint>
          </Button>
        </footer>
      </form>
      {keyFirst.dialog}
    </FormProvider>
  )
}
