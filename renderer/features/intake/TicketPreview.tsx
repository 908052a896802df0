import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { Receipt20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useKeys } from '../../app/keys.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Ticket } from '../../documents/Ticket.tsx'
import { useTicketModel } from './useTicketModel.ts'

/** The ticket as it fills: its head in the column, the whole of it by Alt+T. */
export function TicketPreview(): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const model = useTicketModel()
  useKeys({ 'Alt+KeyT': () => setOpen(true) })
  if (!model) return null
  return (
    <>
      <div className="h top">
        <Receipt20Regular className="i" aria-hidden="true" />
        <h2>{t('intake:ticket.title')}</h2>
        <span className="n">{t('intake:ticket.languages')}</span>
        <Button
          size="small"
          appearance="transparent"
          className="mla link"
          aria-keyshortcuts="Alt+T"
          onClick={() => setOpen(true)}
        >
          {t('intake:ticket.whole')}&nbsp;<KeyHint>Alt+T</KeyHint>
        </Button>
      </div>
      <div className="pv-box" aria-hidden="true" lang="kk">
        <div className="mt">
          <b className="mt-h">{model.title.kk}</b>
          <b className="mt-n">№ {model.number}</b>
          <dl>
            <dt>{t('intake:ticket.date')}</dt>
            <dd>{model.acceptedAt.value.kk}</dd>
            <dt>{t('intake:ticket.accepted')}</dt>
            <dd>{model.acceptedBy.shortValue.kk}</dd>
            <dt>{t('intake:ticket.due')}</dt>
            <dd>{model.due.date}</dd>
          </dl>
        </div>
      </div>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface className="ticket-dialog">
          <DialogBody>
            <DialogTitle>{t('intake:ticket.title')}</DialogTitle>
            <DialogContent>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long ticket is scrolled with the arrows */}
              <div className="whole-ticket" tabIndex={0}>
                <Ticket model={model} format="80mm" />
              </div>
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
