import { Button } from '@fluentui/react-components'
import { Search32Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import type { RegisterAddress } from './registerAddress.ts'

/** Nothing found: where it was looked for, and where else one may look. */
export function RegisterEmpty({
  address,
  filtered,
  onEverywhere,
  onReset,
}: {
  readonly address: RegisterAddress
  readonly filtered: boolean
  readonly onEverywhere: () => void
  readonly onReset: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { text, view } = address
  if (text === '' && !filtered) {
    return (
      <EmptyState
        icon={<Search32Regular />}
        title={t(`register:empty.view.${view}`)}
        text={t('register:empty.hint')}
      />
    )
  }
  const narrowed = filtered || view !== 'all'
  return (
    <EmptyState
      icon={<Search32Regular />}
      title={text === '' ? t('register:empty.filtered') : t('register:empty.title', { text })}
      text={
        <>
          {text !== '' && <span className="lines">{t('register:empty.letters')}</span>}
          <span className="lines s13 mut">{t('register:empty.portal')}</span>
        </>
      }
      actions={
        <>
          {narrowed && text !== '' && (
            <Button appearance="primary" onClick={onEverywhere}>
              {t('register:empty.everywhere')}
            </Button>
          )}
          <Button onClick={onReset} aria-keyshortcuts="Control+Backspace">
            {t('register:empty.reset')} <KeyHint>Ctrl+Backspace</KeyHint>
          </Button>
        </>
      }
    />
  )
}
