import { Button, Spinner } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { PaperWay } from '@shared/papers/paperKind.ts'

import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'

/** The three ways a paper leaves the program: in one line in Kazakh, too, therefore with one picture. */
export function PaperButtons({
  printer,
  busy,
  note,
  again = false,
  onOut,
}: {
  readonly printer: string
  readonly busy: boolean
  readonly note: string
  readonly again?: boolean
  readonly onOut: (way: PaperWay) => void
}): ReactNode {
  const { t } = useTranslation()
  useKeys({ 'Ctrl+Enter': () => onOut(printer ? 'printed' : 'pdf') }, { inDialog: true })
  return (
    <div className="df">
      <p className="s12 mut">
        {printer ? t('letters:printer', { printer }) : t('letters:noPrinter')} {note}
      </p>
      <div className="row">
        <Button
          appearance="primary"
          icon={busy ? <Spinner size="tiny" /> : <Print20Regular />}
          disabledFocusable={busy || !printer}
          aria-keyshortcuts="Control+Enter"
          onClick={() => onOut('printed')}
        >
          {again ? t('letters:printAgain') : t('letters:print')}
          {!again && <KeyHint>Ctrl+Enter</KeyHint>}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onOut('pdf')}>
          {t('letters:pdf')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => onOut('docx')}>
          {t('letters:docx')}
        </Button>
      </div>
    </div>
  )
}
