import { Button } from '@fluentui/react-components'
import { LockClosed16Filled } from '@fluentui/react-icons'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { OfficeKeyField, phraseProblem } from '../../components/officeKey/OfficeKeyField.tsx'

/** The chosen folder is sealed: the office key opens it. */
export function JoinKey({ folder }: { readonly folder: string }): ReactNode {
  const { t } = useTranslation()
  const give = useAction('join.give-key')
  const [phrase, setPhrase] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (phrase.trim() !== '') give.mutate({ phrase })
  }
  return (
    <form className="joindatabase" noValidate onSubmit={submit}>
      <p className="row" role="status">
        <LockClosed16Filled aria-hidden="true" />
        <span>
          <b>{t('exchange:seal.join')}</b> {folder}
        </span>
      </p>
      <p className="s13 sub">{t('exchange:seal.giveText')}</p>
      <OfficeKeyField value={phrase} onChange={setPhrase} error={give.error} />
      <ErrorNotice error={phraseProblem(give.error) === null ? give.error : null} />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={give.isPending}>
          {t('exchange:seal.joinYes')}
        </Button>
      </div>
    </form>
  )
}
