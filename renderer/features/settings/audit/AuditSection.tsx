import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowExportLtr20Regular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { AuditQuery } from '@shared/queries/auditList.ts'
import { startOfMonth, type LocalDate } from '@shared/time/localDate.ts'

import { useAction } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useKeys } from '../../../app/keys.ts'
import { go } from '../../../app/navigation.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditGrid } from './AuditGrid.tsx'
import { useAuditRows } from './useAudit.ts'

import './audit.css'

/** Who did what: the events of the journal and the access log in one list, for those who answer for the office. */
export function AuditSection(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today, loaded } = useAppState()
  const [query, setQuery] = useState(() => thisMonth(today))
  const [range, setRange] = useState({ first: 0, last: 0 })
  const rows = useAuditRows(query, range.first, range.last)
  const exports = useAuditExport(query)
  const total = rows.total ?? 0
  useKeys({
    'Ctrl+Shift+KeyE': () => exports.run('xlsx'),
    'Ctrl+Backspace': () => setQuery(thisMonth(today)),
  })
  return (
    <SettingsFrame section="audit">
      <section className="card audit" aria-label={t('audit:title')} data-region="list">
        <div className="h">
          <h2>{t('audit:title')}</h2>
          <span className="n">{t('audit:about')}</span>
          <ExportMenu disabled={total === 0} onExport={exports.run} />
        </div>
        <AuditFilters query={query} onChange={setQuery} onReset={() => setQuery(thisMonth(today))} />
        <ErrorNotice error={rows.error ?? exports.error} />
        <Notices damaged={rows.damaged} isReading={loaded < 1} />
        {rows.total === 0 ? (
          <EmptyState title={t('audit:empty')} text={t('audit:emptyText')} />
        ) : (
          rows.error === null && (
            <AuditGrid
              key={JSON.stringify(query)}
              rows={rows}
              onRange={setRange}
              onOpen={(id) => go(`/complaints/${id}`)}
            />
          )
        )}
        <div className="aufoot">
          <span role="status">{t('audit:count', { total: formatNumber(total, language) })}</span>
          <span className="grow" />
          <span>
            <KeyHint>↑↓</KeyHint> {t('audit:keysMove')}
          </span>
          <span>
            <KeyHint>Enter</KeyHint> {t('audit:open')}
          </span>
        </div>
      </section>
    </SettingsFrame>
  )
}

function Notices({
  damaged,
  isReading,
}: {
  readonly damaged: number
  readonly isReading: boolean
}): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      {damaged > 0 && (
        <div className="mb err" role="alert">
          {t('audit:damaged', { count: damaged })}
        </div>
      )}
      {isReading && (
        <div className="mb info" role="status">
          {t('audit:reading')}
        </div>
      )}
    </>
  )
}

type ExportFormat = 'xlsx' | 'csv'

function ExportMenu({
  disabled,
  onExport,
}: {
  readonly disabled: boolean
  readonly onExport: (format: ExportFormat) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className="mla"
          size="small"
          icon={<ArrowExportLtr20Regular />}
          disabledFocusable={disabled}
          aria-keyshortcuts="Control+Shift+E"
        >
          {t('audit:export')}&nbsp;<KeyHint>Ctrl+Shift+E</KeyHint>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onExport('xlsx')}>{t('register:export.xlsx')}</MenuItem>
          <MenuItem onClick={() => onExport('csv')}>{t('register:export.csv')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function useAuditExport(query: AuditQuery): { run(format: ExportFormat): void; readonly error: unknown } {
  const { t } = useTranslation()
  const language = useLanguage()
  const tell = useToast()
  const client = useQueryClient()
  const { mutate, error } = useAction('audit.export')
  return {
    error,
    run: (format) =>
      mutate(
        { query, format, language },
        {
          onSuccess: (done) => {
            if (!done) return
            tell({ title: t('audit:exported', { fileName: done.fileName }) })
            // The export is an entry itself, and of the access log nothing is published.
            void client.invalidateQueries({ queryKey: ['audit.list'] })
          },
        },
      ),
  }
}

/** What is asked for at first: this month, everything. */
function thisMonth(today: LocalDate): AuditQuery {
  return { operatorId: null, kind: null, number: '', from: startOfMonth(today), to: today }
}
