import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled, Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'

/** Says that the report was saved, under which name, and where to find it. */
export function SavedNotice({
  path,
  onClose,
}: {
  readonly path: string
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { mutate: show } = useAction('report.show-file')
  return (
    <div className="mb good line" role="status">
      <CheckmarkCircle20Filled className="i" aria-hidden="true" />
      <div className="el">
        <b className="t">{t('report:saved.title')}</b> {path.split(/[/\\]/).at(-1)}
      </div>
      <div className="a">
        <Button size="small" onClick={() => show({ path })}>
          {t('report:saved.showInFolder')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('action.close')}
          onClick={onClose}
        />
      </div>
    </div>
  )
}
