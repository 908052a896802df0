import { Button } from '@fluentui/react-components'
import { FolderOpen20Regular, PlugConnected20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ExchangePage } from '@shared/ipc/calls/exchangeCalls.ts'

import { useAction } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Look } from './Look.tsx'

/** Which folder the exchange goes through, and what lies in it. */
export function FolderRows({
  page,
  mayChange,
}: {
  readonly page: ExchangePage
  readonly mayChange: boolean
}): ReactNode {
  const { t } = useTranslation()
  const choose = useAction('exchange.choose-folder')
  const test = useAction('exchange.test')
  const hasFolder = page.folder !== ''
  return (
    <>
      <div className="st-row">
        <span>{t('exchange:folder.label')}</span>
        <span className="x">
          <b className="xpath">{hasFolder ? page.folder : t('exchange:folder.none')}</b>
          <br />
          {t(page.seal.isOn ? 'exchange:seal.noteSealed' : 'exchange:folder.note')}
        </span>
        {mayChange && (
          <span className="v xbuttons">
            <Button icon={<FolderOpen20Regular />} onClick={() => choose.mutate(undefined)}>
              {t('exchange:folder.choose')}
            </Button>
            {hasFolder && (
              <Button
                icon={<PlugConnected20Regular />}
                disabledFocusable={test.isPending}
                onClick={() => test.mutate(undefined)}
              >
                {t('exchange:folder.test')}
              </Button>
            )}
          </span>
        )}
      </div>
      <ErrorNotice error={choose.error ?? test.error} />
      {test.data && <Look kind="folder" look={test.data} />}
    </>
  )
}
