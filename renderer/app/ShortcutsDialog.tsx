import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
} from '@fluentui/react-components'
import { Keyboard24Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { foldText } from '@shared/i18n/fold.ts'

import { KeyHint } from '../components/KeyHint.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** Every key of the program, with a search over what they do. */
export function ShortcutsDialog({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className="keysdlg">
        <DialogBody>
          <DialogTitle
            action={
              <SearchBox
                className="keysfind"
                placeholder={t('shell:keys.find')}
                aria-label={t('shell:keys.find')}
                value={wanted}
                onChange={(_event, data) => setWanted(data.value)}
              />
            }
          >
            <span className="row">
              <Keyboard24Regular aria-hidden="true" />
              {t('shell:keys.title')}
            </span>
          </DialogTitle>
          <DialogContent>
            <p className="s13 sub">{t('shell:keys.about')}</p>
            <ShortcutList wanted={wanted} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('shell:keys.gotIt')}&nbsp;<KeyHint>Esc</KeyHint>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function ShortcutList({ wanted }: { readonly wanted: string }): ReactNode {
  const { t } = useTranslation()
  const text = foldText(wanted)
  const groups = SHORTCUTS.map(({ group, keys }) => ({
    group,
    keys: keys.filter(([key, action]) => foldText(`${key} ${t(`shell:keys.${action}`)}`).includes(text)),
  })).filter(({ keys }) => keys.length > 0)
  return (
    <div className="kg">
      {groups.map(({ group, keys }) => (
        <section key={group}>
          <h3>{t(`shell:keys.group.${group}`)}</h3>
          {keys.map(([key, action]) => (
            <div className="kr" key={key}>
              <span>
                <kbd>{key === 'Space' ? t('shell:keys.space') : key}</kbd>
              </span>
              <span>{t(`shell:keys.${action}`)}</span>
            </div>
          ))}
        </section>
      ))}
      {groups.length === 0 && <p className="mut">{t('shell:keys.nothing')}</p>}
    </div>
  )
}
