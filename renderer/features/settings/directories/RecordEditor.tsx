import { Button } from '@fluentui/react-components'
import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { FormProvider, useForm, type Resolver } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind, DirectoryRecord } from '@shared/directory/kinds.ts'
import { rightOfDirectory } from '@shared/roles/rights.ts'

import { call } from '../../../api/client.ts'
import { useMay } from '../../../app/rights.ts'
import { useKeys } from '../../../app/keys.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { LeaveDialog } from '../../../components/LeaveDialog.tsx'
import type { Unsaved } from '../../../components/LeaveDialog.tsx'
import { useSaving } from '../useSaving.ts'
import { PasswordBox } from './PasswordBox.tsx'
import { RecordFields } from './RecordFields.tsx'
import { RECORD_FORMS, type AnyRecord } from './recordForms.ts'
import { RecordHistory } from './RecordHistory.tsx'
import { storedRecord, type Directories } from './recordList.ts'

type Props = {
  readonly kind: DirectoryKind
  readonly record: AnyRecord
  readonly all: Directories
  readonly onClose: () => void
}

/** One record: its fields, retiring and restoring it, and what has changed in it. */
export function RecordEditor({ kind, record, all, onClose }: Props): ReactNode {
  const readOnly = !useMay(rightOfDirectory(kind))
  const form = useForm({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form's values are the record of this kind
    resolver: zodResolver(RECORD_FORMS[kind]) as unknown as Resolver,
    values: record,
    mode: 'onTouched',
  })
  const save = (values: object): Promise<unknown> =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the main process checks the record again
    call('directory.save', { kind, record: values } as DirectoryRecord)
  const { unsaved, error } = useSaving(form, save)
  const toggle = useSaving(form, (values) => save({ ...values, retired: !record.retired }))
  const isStored = storedRecord(kind, all, record.id) !== undefined
  useKeys({ 'Ctrl+KeyS': () => void (readOnly || unsaved.onSave()), Escape: onClose })
  return (
    <FormProvider {...form}>
      <div className="bd" data-region="record">
        <div className="rec">
          <ErrorNotice error={error ?? toggle.error} />
          <RecordFields kind={kind} all={all} disabled={readOnly} />
          {!readOnly && (
            <Actions
              record={record}
              unsaved={unsaved}
              isStored={isStored}
              onToggle={() => void toggle.unsaved.onSave()}
              onClose={onClose}
            />
          )}
          {kind === 'operator' && isStored && !readOnly && (
            <PasswordBox key={record.id} record={record} all={all} />
          )}
          {isStored && <RecordHistory kind={kind} id={record.id} all={all} />}
        </div>
      </div>
      <LeaveDialog unsaved={unsaved} />
    </FormProvider>
  )
}

function Actions({
  record,
  unsaved,
  isStored,
  onToggle,
  onClose,
}: {
  readonly record: AnyRecord
  readonly unsaved: Unsaved
  readonly isStored: boolean
  readonly onToggle: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      <div className="recact">
        <Button
          appearance="primary"
          aria-keyshortcuts="Control+S"
          disabledFocusable={unsaved.saving || (isStored && !unsaved.dirty)}
          onClick={() => void unsaved.onSave()}
        >
          {t('action.save')}&nbsp;<KeyHint>Ctrl+S</KeyHint>
        </Button>
        <Button onClick={onClose}>
          {t('action.close')}&nbsp;<KeyHint>Esc</KeyHint>
        </Button>
        {isStored && (
          <Button className="mla" appearance="subtle" onClick={onToggle}>
            {t(record.retired ? 'settings:list.restore' : 'settings:list.retire')}
          </Button>
        )}
      </div>
      {isStored && <p className="s12 mut">{t('settings:list.retireNote')}</p>}
    </>
  )
}
