import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowExportLtr20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useOfficeRefusal } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
import type { ExportFormat } from './useExport.ts'

/** Exports what is ticked, or says that it will be everything of the filter. */
export function ExportButton({
  count,
  nothingTicked,
  onExport,
}: {
  readonly count: number
  readonly nothingTicked: boolean
  readonly onExport: (format: ExportFormat) => void
}): ReactNode {
  const { t } = useTranslation()
  const refusal = useOfficeRefusal('export-register')
  if (refusal) {
    return (
      <RefusalTip refusal={refusal}>
        <Button icon={<ArrowExportLtr20Regular />} disabledFocusable>
          {t('register:export.button')}
        </Button>
      </RefusalTip>
    )
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          icon={<ArrowExportLtr20Regular />}
          disabledFocusable={count === 0}
          aria-keyshortcuts="Control+Shift+E"
        >
          {t('register:export.button')} <KeyHint>Ctrl+Shift+E</KeyHint>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        {nothingTicked && <p className="s12 mut exph">{t('register:export.hint', { count })}</p>}
        <MenuList>
          <MenuItem onClick={() => onExport('xlsx')}>{t('register:export.xlsx')}</MenuItem>
          <MenuItem onClick={() => onExport('csv')}>{t('register:export.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
