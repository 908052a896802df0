import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'

type Props = { readonly phrase: string; readonly onClose: () => void }

/** A new office key, to be written down before anything is sealed with it. */
export function NewKeyDialog({ phrase, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  const use = useAction('exchange.use-key')
  const [isWritten, setIsWritten] = useState(false)
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('exchange:seal.newTitle')}</DialogTitle>
          <DialogContent className="xconfirm">
            <p>{t('exchange:seal.newText')}</p>
            <Phrase phrase={phrase} />
            <p className="sub">{t('exchange:seal.newOthers')}</p>
            <Checkbox
              label={t('exchange:seal.written')}
              checked={isWritten}
              onChange={(_event, data) => setIsWritten(data.checked === true)}
            />
            <ErrorNotice error={use.error} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!isWritten || use.isPending}
              onClick={() => use.mutate({ phrase }, { onSuccess: onClose })}
            >
              {t('exchange:seal.newYes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** The key in use, for whoever sets another workstation up. */
export function ShownKeyDialog({ phrase, onClose }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('exchange:seal.shownTitle')}</DialogTitle>
          <DialogContent className="xconfirm">
            <Phrase phrase={phrase} />
            <p className="sub">{t('exchange:seal.shownText')}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('exchange:seal.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** In groups, as it is to be written down. */
function Phrase({ phrase }: Pick<Props, 'phrase'>): ReactNode {
  const { t } = useTranslation()
  return (
    <output className="xkey" aria-label={t('exchange:seal.label')}>
      {phrase.split('-').map((group) => (
        <span key={group}>{group}</span>
      ))}
    </output>
  )
}
