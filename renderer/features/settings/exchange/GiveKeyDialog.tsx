import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { OfficeKeyField, phraseProblem } from '../../../components/officeKey/OfficeKeyField.tsx'

/** The office key of a sealed place is typed in; a wrong one is told before anything is kept. */
export function GiveKeyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const use = useAction('exchange.use-key')
  const [phrase, setPhrase] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (phrase.trim() !== '') use.mutate({ phrase }, { onSuccess: onClose })
  }
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('exchange:seal.giveTitle')}</DialogTitle>
            <DialogContent className="xconfirm">
              <p>{t('exchange:seal.giveText')}</p>
              <OfficeKeyField value={phrase} onChange={setPhrase} error={use.error} />
              <ErrorNotice error={phraseProblem(use.error) === null ? use.error : null} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={use.isPending}>
                {t('exchange:seal.giveYes')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
