import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { Registered } from '@shared/ipc/calls/intakeCalls.ts'

import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'

/** Tells the number and the dates of a complaint that was just stored. */
export function RegisteredDialog({
  registered,
  onClose,
}: {
  readonly registered: Registered
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { number, forwardBy, reviewBy } = registered
  useKeys({ F2: onClose }, { inDialog: true })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('intake:done.title', { number })}</DialogTitle>
          <DialogContent>
            {forwardBy && (
              <p>{t('intake:done.forward', { date: formatDate(forwardBy, language, 'long') })}</p>
            )}
            <p>{t('intake:done.review', { date: formatDate(reviewBy, language, 'long') })}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" aria-keyshortcuts="F2" onClick={onClose}>
              {t('intake:done.next')}&nbsp;<KeyHint>F2</KeyHint>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
