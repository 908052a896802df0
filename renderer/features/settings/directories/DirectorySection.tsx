import { Button, SearchBox } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular, People48Regular, TableAdd20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { DirectoryKind } from '@shared/directory/kinds.ts'
import { rightOfDirectory } from '@shared/roles/rights.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { useMay } from '../../../app/rights.ts'
import { useKeys } from '../../../app/keys.ts'
import { leave } from '../../../app/leaving.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { ImportTable } from './ImportTable.tsx'
import { RecordEditor } from './RecordEditor.tsx'
import { RecordTable } from './RecordTable.tsx'
import { emptyRecord, type AnyRecord } from './recordForms.ts'
import { listOf, storedRecord, type Directories } from './recordList.ts'

/** One directory: the list at the left, the chosen record at the right. */
export function DirectorySection({ kind }: { readonly kind: DirectoryKind }): ReactNode {
  const { t } = useTranslation()
  const mayChange = useMay(rightOfDirectory(kind))
  const { data: all, error } = useCall('directory.all', undefined)
  const [chosen, setChosen] = useState<AnyRecord | null>(null)
  const current = all && chosen ? (storedRecord(kind, all, chosen.id) ?? chosen) : null
  const choose = (record: AnyRecord | null): void => {
    if (record?.id !== current?.id) leave(() => setChosen(record))
  }
  const add = (): void => {
    if (mayChange) choose(emptyRecord(kind, crypto.randomUUID()))
  }
  useKeys({ Insert: add })
  return (
    <SettingsFrame section={kind}>
      <div className="setcols dirgrid">
        <section className="card" aria-label={t(`settings:sections.${kind}`)}>
          <ErrorNotice error={error} />
          {all ? (
            <DirectoryList kind={kind} all={all} chosenId={current?.id ?? ''} onChoose={choose} onAdd={add} />
          ) : (
            <SkeletonRows />
          )}
        </section>
        <section className="card" aria-label={t('settings:list.record')}>
          {all && current ? (
            <RecordEditor
              key={current.id}
              kind={kind}
              record={current}
              all={all}
              onClose={() => choose(null)}
            />
          ) : (
            <EmptyState title={t('settings:list.choose')} />
          )}
        </section>
      </div>
    </SettingsFrame>
  )
}

function DirectoryList({
  kind,
  all,
  chosenId,
  onChoose,
  onAdd,
}: {
  readonly kind: DirectoryKind
  readonly all: Directories
  readonly chosenId: string
  readonly onChoose: (record: AnyRecord) => void
  readonly onAdd: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const mayChange = useMay(rightOfDirectory(kind))
  const [wanted, setWanted] = useState('')
  const records = listOf(kind, all, wanted, language)
  const retired = records.filter(({ record }) => record.retired).length
  return (
    <>
      <div className="h">
        <h2>{t(`settings:sections.${kind}`)}</h2>
        <span className="n">{t('settings:list.count', { active: records.length - retired, retired })}</span>
        {mayChange && (
          <Button
            className="mla"
            size="small"
            icon={<Add20Regular />}
            aria-keyshortcuts="Insert"
            onClick={onAdd}
          >
            {t('settings:list.add')}&nbsp;<KeyHint>Ins</KeyHint>
          </Button>
        )}
      </div>
      <div className="dirtools">
        <SearchBox
          className="grow"
          placeholder={t('settings:list.find')}
          aria-label={t('settings:list.find')}
          value={wanted}
          onChange={(_event, data) => setWanted(data.value)}
        />
        {mayChange && kind !== 'operator' && <TableTools kind={kind} />}
      </div>
      {records.length === 0 ? (
        <Nobody wanted={wanted} />
      ) : (
        <RecordTable kind={kind} records={records} all={all} chosenId={chosenId} onChoose={onChoose} />
      )}
      {kind === 'operator' && <p className="s12 mut dirnote">{t('settings:signIn.note')}</p>}
    </>
  )
}

function Nobody({ wanted }: { readonly wanted: string }): ReactNode {
  const { t } = useTranslation()
  return wanted === '' ? (
    <EmptyState
      icon={<People48Regular />}
      title={t('settings:list.empty')}
      text={t('settings:list.emptyText')}
    />
  ) : (
    <EmptyState title={t('settings:list.nothing', { text: wanted })} />
  )
}

function TableTools({ kind }: { readonly kind: DirectoryKind }): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const [importing, setImporting] = useState(false)
  const template = useAction('directory.save-template')
  const saveTemplate = (): void =>
    template.mutate(
      { kind },
      { onSuccess: ({ saved }) => saved && tell({ title: t('settings:import.templateSaved') }) },
    )
  return (
    <>
      <Button icon={<ArrowUpload20Regular />} onClick={() => setImporting(true)}>
        {t('settings:import.open')}
      </Button>
      <Button icon={<TableAdd20Regular />} onClick={saveTemplate}>
        {t('settings:import.template')}
      </Button>
      {importing && <ImportTable kind={kind} onClose={() => setImporting(false)} />}
      <ErrorNotice error={template.error} />
    </>
  )
}
