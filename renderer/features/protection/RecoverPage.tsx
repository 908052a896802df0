import { Button } from '@fluentui/react-components'
import { Key20Regular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { BrandMark } from '../../components/BrandMark.tsx'
import { toAppError, useErrorWords } from '../../components/errorWords.ts'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { RecoveryKeyField } from './RecoveryKeyField.tsx'

import './protection.css'

/**
 * The data are sealed for another user of Windows: the recovery key opens them, once, and from then on this user does.
 * The language chosen here is for this page: the one of the workstation lies in settings that are not read yet.
 */
export function RecoverPage(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const wordsOf = useErrorWords()
  const [recoveryKey, setRecoveryKey] = useState('')
  const recover = useAction('protection.recover')
  const language = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const open = (): void => {
    if (recoveryKey.trim() === '' || recover.isPending) return
    recover.mutate({ recoveryKey }, { onSuccess: () => void client.invalidateQueries() })
  }
  const words = recover.error && wordsOf(toAppError(recover.error))
  return (
    <main className="startproblem">
      <div className="row">
        <BrandMark size={34} />
        <span className="b grow">{t('productName')}</span>
        <LanguageSwitch />
      </div>
      <div className="mb info">
        <Key20Regular className="i" aria-hidden="true" />
        <div className="grow">
          <h1 className="t">{t('protection:recover.title')}</h1>
          <p>{t('protection:recover.what')}</p>
          <p>
            <b>{t('protection:recover.safe')}</b>
          </p>
        </div>
      </div>
      <form
        className="pk-form"
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <RecoveryKeyField
          size="large"
          value={recoveryKey}
          onChange={setRecoveryKey}
          problem={words && `${words.title}. ${words.text}`}
        />
        <div className="row">
          <Button type="submit" appearance="primary" size="large" disabledFocusable={recover.isPending}>
            {t('protection:recover.open')}
          </Button>
          <span className="s13 sub">{t('protection:recover.once')}</span>
        </div>
      </form>
    </main>
  )
}
