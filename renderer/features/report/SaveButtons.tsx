import { Button } from '@fluentui/react-components'
import { Document20Regular, DocumentTable20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppError } from '@shared/core/result.ts'

import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'

type Saving = {
  /** Why this operator may not; null when he may. */
  readonly refusal: AppError | null
  readonly off: boolean
  readonly onSave: () => void
}

/** Saves a report as text. */
export function SaveCsv({ refusal, off, onSave }: Saving): ReactNode {
  const { t } = useTranslation()
  return (
    <RefusalTip refusal={refusal}>
      <Button icon={<Document20Regular />} disabledFocusable={off} onClick={onSave}>
        {t('report:action.csv')}
      </Button>
    </RefusalTip>
  )
}

/** Saves a report as a workbook, which most offices send on. */
export function SaveXlsx({ refusal, off, onSave }: Saving): ReactNode {
  const { t } = useTranslation()
  return (
    <RefusalTip refusal={refusal}>
      <Button
        appearance="primary"
        icon={<DocumentTable20Regular />}
        aria-keyshortcuts="Control+Shift+E"
        disabledFocusable={off}
        onClick={onSave}
      >
        {t('report:action.xlsx')} <KeyHint>Ctrl+Shift+E</KeyHint>
      </Button>
    </RefusalTip>
  )
}
