import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import type { CalendarDocument } from '@shared/documents/calendarDocument.ts'

import { call } from '../../api/client.ts'
import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

type Props = {
  /** Asked when it is printed: the paper says what is so then. */
  readonly contentOf: () => Promise<CalendarDocument['content']>
  /** Paper outlives the moment: what is not complete yet is not put on it. */
  readonly isComplete: boolean
  readonly fileName: string
  readonly words: { readonly button: string; readonly printed: string; readonly saved: string }
  readonly size?: 'small' | 'medium'
  readonly onFailure: (error: unknown) => void
}

/** Prints a list of due dates as it stands (Ctrl+P), or saves it as a file. */
export function PaperPrint({
  contentOf,
  isComplete,
  fileName,
  words,
  size = 'medium',
  onFailure,
}: Props): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const documentOf = useCalendarDocument(contentOf)
  const print = async (): Promise<void> => {
    await call('printing.print-document', { document: await documentOf() })
    tell({ title: words.printed })
  }
  const save = async (): Promise<void> => {
    const document = await documentOf()
    const { path } = await call('printing.save-document', { document, suggestedName: fileName })
    if (path !== null) tell({ title: words.saved, text: path })
  }
  const run = (what: () => Promise<void>): void => {
    onFailure(null)
    what().catch(onFailure)
  }
  useKeys({ 'Ctrl+KeyP': () => isComplete && run(print) })
  return (
    <Menu positioning="below-end">
      <MenuTrigger>
        <Button
          size={size}
          icon={<Print20Regular />}
          aria-label={words.button}
          title={words.button}
          disabled={!isComplete}
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

function useCalendarDocument(contentOf: Props['contentOf']): () => Promise<CalendarDocument> {
  const { office, operator, now, today } = useAppState()
  const language = useLanguage()
  return async () => ({
    kind: 'calendar',
    language,
    office: office ? inLanguage(office.name, language) : '',
    today,
    printedAt: now,
    printedBy: operator?.shortName ?? '',
    content: await contentOf(),
  })
}
