import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'
import type { EscalationFilter } from '@shared/reminders/escalation.ts'

import { call } from '../../../api/client.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useKeys } from '../../../app/keys.ts'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

/** Prints what the head has to see to, as it is narrowed, or saves it as a file. */
export function ControlPrint({
  filter,
  onFailure,
}: {
  readonly filter: EscalationFilter
  readonly onFailure: (error: unknown) => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { toDoKnown, today } = useAppState()
  const documentOf = useControlDocument(filter)
  const print = async (): Promise<void> => {
    await call('printing.print-document', { document: await documentOf() })
    tell({ title: t('today:control.printed') })
  }
  const save = async (): Promise<void> => {
    const suggestedName = `${t('today:control.title')} ${today}`
    const { path } = await call('printing.save-document', { document: await documentOf(), suggestedName })
    if (path !== null) tell({ title: t('today:control.saved'), text: path })
  }
  const run = (what: () => Promise<void>): void => {
    onFailure(null)
    what().catch(onFailure)
  }
  useKeys({ 'Ctrl+KeyP': () => toDoKnown && run(print) })
  return (
    <Menu positioning="below-end">
      <MenuTrigger>
        <Button
          size="small"
          icon={<Print20Regular />}
          aria-label={t('action.print')}
          title={t('action.print')}
          disabled={!toDoKnown}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<Print20Regular />} secondaryContent="Ctrl+P" onClick={() => run(print)}>
            {t('action.print')}
          </MenuItem>
          <MenuItem icon={<DocumentPdf20Regular />} onClick={() => run(save)}>
            {t('calendar:savePdf')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useControlDocument(filter: EscalationFilter): () => Promise<CalendarDocument> {
  const { office, operator, now, today } = useAppState()
  const language = useLanguage()
  return async () => ({
    kind: 'calendar',
    language,
    office: office ? inLanguage(office.name, language) : '',
    today,
    printedAt: now,
    printedBy: operator?.shortName ?? '',
    content: { view: 'control', escalation: await call('reminders.escalation', filter) },
  })
}
