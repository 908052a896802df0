import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownload16Regular, ErrorCircle16Filled, MoreHorizontal20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Attachment } from '@shared/complaint/attachments.ts'
import type { FileState } from '@shared/ipc/calls/attachmentCalls.ts'

import { useReadsOnly } from '../../app/readsOnly.ts'
import { FileIcon } from './FileIcon.tsx'
import { useFileSize } from './fileWords.ts'
import type { FileViewer } from './useFileViewer.tsx'

/** A file of a complaint: a press on its name shows it, the menu does everything else. */
export function FileRow({
  file,
  state,
  viewer,
  onRemove,
}: {
  readonly file: Attachment
  /** Undefined while it is being compared. */
  readonly state: FileState | undefined
  readonly viewer: FileViewer
  /** Null when it cannot be removed any more. */
  readonly onRemove: (() => void) | null
}): ReactNode {
  const { t } = useTranslation()
  const readsOnly = useReadsOnly()
  const sizeWords = useFileSize()
  const { name, note, sheets, removed } = file
  const said = state === undefined || state === 'whole' ? null : state
  const look = said === null ? 'att-row' : said === 'awaited' ? 'att-row att-awaited' : 'att-row att-bad'
  const details = [
    note,
    ...(sheets === undefined ? [] : [t('attachments:history.sheets', { count: sheets })]),
    sizeWords(file.size),
  ]
  return (
    <li className={look}>
      <StateIcon said={said} mediaType={file.mediaType} />
      <span className="att-name">
        {readsOnly ? (
          <span className="el" title={name}>
            {name}
          </span>
        ) : (
          <Button
            className={removed ? 'att-link att-gone' : 'att-link'}
            appearance="transparent"
            size="small"
            title={name}
            onClick={() => viewer.look(file)}
          >
            <span className="el">{name}</span>
          </Button>
        )}
        <span className="k el">{removed ? removed.reason : details.filter(Boolean).join(', ')}</span>
        {said && <span className="att-said">{t(`attachments:state.${said}`)}</span>}
      </span>
      {!readsOnly && <FileMenu file={file} state={state} viewer={viewer} onRemove={onRemove} />}
    </li>
  )
}

type RowProps = Parameters<typeof FileRow>[0]

/** Everything that can be done with a file of the complaint. */
function FileMenu({ file, state, viewer, onRemove }: RowProps): ReactNode {
  const { t } = useTranslation()
  const { name } = file
  const open = viewer.opening(file)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="att-act"
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={t('attachments:action.more', { name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => viewer.look(file)}>{t('attachments:action.look')}</MenuItem>
          {open && <MenuItem onClick={open}>{t('attachments:action.openOutside')}</MenuItem>}
          <MenuItem onClick={() => viewer.saveCopy(file, state)}>{t('attachments:action.saveCopy')}</MenuItem>
          {onRemove && <MenuItem onClick={onRemove}>{t('attachments:action.remove')}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function StateIcon({
  said,
  mediaType,
}: {
  readonly said: FileState | null
  readonly mediaType: string
}): ReactNode {
  if (said === null) return <FileIcon mediaType={mediaType} />
  const Icon = said === 'awaited' ? ArrowDownload16Regular : ErrorCircle16Filled
  return <Icon className="i" aria-hidden="true" />
}
