import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { CheckmarkCircle20Filled, FolderOpen20Regular, Warning20Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'
import type { Output } from '@shared/ipc/protocol.ts'

import { useAction } from '../../../api/hooks.ts'
import { unlessCancelled } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { DataJobLine } from './DataJobLine.tsx'
import { useExportCounts, useMakingExport } from './useMakingExport.ts'

/** Says what an open export is, asks where to, makes it and shows it. */
export function ExportDialog({
  job,
  onClose,
}: {
  readonly job: DataJob | null
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const choose = useAction('open-export.choose-folder')
  const make = useMakingExport()
  const { data: made } = make
  const isBusy = make.isPending || job !== null
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('wholeData:export.title')}</DialogTitle>
          <DialogContent className="wd-content">
            {made ? (
              <Made made={made} />
            ) : (
              <Before
                folder={choose.data?.folder ?? null}
                isBusy={isBusy}
                onChoose={() => choose.mutate(undefined)}
              />
            )}
            <ErrorNotice error={unlessCancelled(choose.error)} />
            {!isBusy && <ErrorNotice error={unlessCancelled(make.error)} />}
            {job && <DataJobLine job={job} inset />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            {!made && (
              <Button
                appearance="primary"
                disabledFocusable={isBusy || !choose.data}
                onClick={() => make.mutate(undefined)}
              >
                {t('wholeData:export.make')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Before({
  folder,
  isBusy,
  onChoose,
}: {
  readonly folder: string | null
  readonly isBusy: boolean
  readonly onChoose: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('wholeData:export.what')}</p>
      <div className="mb warn">
        <Warning20Filled className="i" aria-hidden="true" />
        <div className="grow">
          <div className="t">{t('wholeData:export.warning')}</div>
          <div>{t('wholeData:export.warningText')}</div>
        </div>
      </div>
      <div className="row">
        <span className="grow bk-path">
          <span className="sub">{t('wholeData:export.folder')}:</span>{' '}
          {folder ?? t('wholeData:export.noFolder')}
        </span>
        <Button icon={<FolderOpen20Regular />} disabledFocusable={isBusy} onClick={onChoose}>
          {t('wholeData:export.choose')}
        </Button>
      </div>
    </>
  )
}

function Made({ made }: { readonly made: Output<'open-export.make'> }): ReactNode {
  const { t } = useTranslation()
  const counts = useExportCounts()
  const show = useAction('open-export.show')
  const { folder, missingFiles } = made
  return (
    <div className={missingFiles > 0 ? 'mb warn' : 'mb good'} role="status">
      {missingFiles > 0 ? (
        <Warning20Filled className="i" aria-hidden="true" />
      ) : (
        <CheckmarkCircle20Filled className="i" aria-hidden="true" />
      )}
      <div className="grow">
        <div className="t">{t('wholeData:export.done', { folder })}</div>
        <div>{counts(made)}</div>
        <div className="a">
          <Button icon={<FolderOpen20Regular />} onClick={() => show.mutate(undefined)}>
            {t('wholeData:export.show')}
          </Button>
        </div>
      </div>
    </div>
  )
}
