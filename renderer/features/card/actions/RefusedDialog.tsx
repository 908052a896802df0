import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppError } from '@shared/core/result.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCodeText } from '../../../components/errorWords.ts'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { DialogHost } from './dialogHost.ts'
import { useSubject } from './useStep.ts'

/** Says which rule, or whose right, stands in the way of a step, instead of a form that could only be refused. */
export function RefusedDialog({
  card,
  refusal,
  onClose,
}: {
  readonly card: CardView
  readonly refusal: AppError
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const host = useContext(DialogHost)
  const subject = useSubject(card)
  const codeText = useCodeText()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface mountNode={host}>
        <DialogBody>
          <DialogTitle as="h2">{t('card:step.notNow')}</DialogTitle>
          <DialogContent>
            <p className="s13 sub">{subject()}</p>
            <p>{codeText(refusal.code, refusal.params)}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')} <KeyHint>Esc</KeyHint>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
