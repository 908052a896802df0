import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  ProgressBar,
} from '@fluentui/react-components'
import { CheckmarkCircle16Filled, FolderOpen20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Carried } from '@shared/exchange/carried.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'

import './carry.css'

/** Asks for a folder of a flash drive, goes through it once, and says in figures what came of it. */
export function CarryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation()
  const { data: page } = useCall('exchange.page', undefined)
  const { data: progress } = useCall('exchange.carry-progress', undefined)
  const carry = useAction('exchange.carry')
  const isRunning = carry.isPending && (progress ?? null) !== null
  const close = (): void => {
    if (!carry.isPending) onClose()
  }
  return (
    <Dialog
      open
      modalType={carry.isPending ? 'alert' : 'modal'}
      onOpenChange={(_, data) => !data.open && close()}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('exchange:carry.title')}</DialogTitle>
          <DialogContent className="carry">
            <p>{t('exchange:carry.about')}</p>
            {page && (
              <p className="sub">{t(page.seal.isOn ? 'exchange:carry.sealed' : 'exchange:carry.open')}</p>
            )}
            {isRunning && <Running {...(progress ?? { done: 0, total: 0 })} />}
            {!carry.isPending && carry.data && <Done carried={carry.data} />}
            <ErrorNotice error={carry.error} />
          </DialogContent>
          <DialogActions>
            <Actions
              isBusy={carry.isPending}
              isRunning={isRunning}
              isDone={(carry.data ?? null) !== null}
              onChoose={() => carry.mutate(undefined)}
              onClose={close}
            />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Actions({
  isBusy,
  isRunning,
  isDone,
  onChoose,
  onClose,
}: {
  readonly isBusy: boolean
  readonly isRunning: boolean
  readonly isDone: boolean
  readonly onChoose: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const cancel = useAction('exchange.carry-cancel')
  return (
    <>
      {isRunning ? (
        <Button onClick={() => cancel.mutate(undefined)}>{t('exchange:carry.stop')}</Button>
      ) : (
        <Button disabledFocusable={isBusy} onClick={onClose}>
          {t('exchange:carry.close')}
        </Button>
      )}
      <Button
        appearance={isDone ? 'secondary' : 'primary'}
        icon={<FolderOpen20Regular />}
        disabledFocusable={isBusy}
        onClick={onChoose}
      >
        {t(isDone ? 'exchange:carry.again' : 'exchange:carry.choose')}
      </Button>
    </>
  )
}

function Running({ done, total }: { readonly done: number; readonly total: number }): ReactNode {
  const { t } = useTranslation()
  return (
    <div role="status">
      <p>{t('exchange:carry.running')}</p>
      <ProgressBar aria-label={t('exchange:carry.running')} {...(total > 0 && { value: done, max: total })} />
    </div>
  )
}

function Done({ carried }: { readonly carried: Carried }): ReactNode {
  const { t } = useTranslation()
  const { sent, received, files, lacking, refused } = carried
  return (
    <div role="status">
      <p className="row">
        <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
        {t('exchange:carry.done')}
      </p>
      <dl>
        <dt>{t('exchange:carry.sent')}</dt>
        <dd>{sent}</dd>
        <dt>{t('exchange:carry.received')}</dt>
        <dd>{received}</dd>
        <dt>{t('exchange:carry.files')}</dt>
        <dd>{files}</dd>
      </dl>
      {lacking > 0 && <p>{t('exchange:carry.lacking', { count: lacking })}</p>}
      {refused > 0 && <p>{t('exchange:carry.refused', { count: refused })}</p>}
    </div>
  )
}
