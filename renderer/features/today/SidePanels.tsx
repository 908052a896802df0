import { Button } from '@fluentui/react-components'
import {
  ArrowForward20Regular,
  DocumentCheckmark20Regular,
  Mail20Regular,
  Send20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { keyOf } from '@shared/queries/dayIndex.ts'
import type { TodayTile, TodayView } from '@shared/queries/today.ts'

import { useReadsOnly } from '../../app/readsOnly.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { Rows } from '../calendar/useRows.ts'
import { BackupNotice } from './BackupNotice.tsx'
import { CalendarNotices } from './CalendarNotices.tsx'
import { DutiesNotice } from './DutiesNotice.tsx'
import { ExchangePanel } from './ExchangePanel.tsx'
import { MiniRow, WaitingRow } from './MiniRows.tsx'
import { untilDate } from './untilDate.ts'

type PanelProps = {
  readonly view: TodayView
  readonly rows: Rows
  readonly onTile: (tile: TodayTile) => void
}

/** What comes after the queue: complaints to forward, notices, answers, registrations to record. */
export function SidePanels(props: PanelProps): ReactNode {
  const { view, rows } = props
  const readsOnly = useReadsOnly()
  const { t } = useTranslation()
  return (
    <div className="td-side" data-region="side">
      <DutiesNotice />
      {!readsOnly && <BackupNotice />}
      {!readsOnly && <CalendarNotices />}
      <AheadPanel {...props} kind="forward" />
      <AheadPanel {...props} kind="notice" />
      <Panel
        icon={<Send20Regular className="i" />}
        title={t('today:answers')}
        note={countNote(view.tiles.answer.count)}
      >
        {view.answers.length === 0 && <p className="bd s13 sub">{t('today:answersNone')}</p>}
        {view.answers.map((one) => (
          <WaitingRow
            key={one.complaintId}
            one={one}
            step="answer"
            rowProps={rows.rowProps(`answer:${one.complaintId}`)}
          />
        ))}
      </Panel>
      {view.registrationCount > 0 && (
        <Panel
          icon={<DocumentCheckmark20Regular className="i" />}
          title={t('today:registrations')}
          note={String(view.registrationCount)}
        >
          {view.registrations.map((one) => (
            <WaitingRow
              key={one.complaintId}
              one={one}
              step="register-review"
              rowProps={rows.rowProps(`register-review:${one.complaintId}`)}
            />
          ))}
        </Panel>
      )}
      <ExchangePanel />
    </div>
  )
}

function AheadPanel({
  kind,
  view,
  rows,
  onTile,
}: PanelProps & { readonly kind: 'forward' | 'notice' }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const ahead = kind === 'forward' ? view.forwardNext : view.noticeNext
  const total = view.tiles[kind].count
  const none = total > 0 ? 'today:inQueue' : kind === 'forward' ? 'today:forwardNone' : 'today:noticeNone'
  const Icon = kind === 'forward' ? ArrowForward20Regular : Mail20Regular
  return (
    <Panel
      icon={<Icon className="i" />}
      title={t(kind === 'forward' ? 'today:forwardNext' : 'today:noticeNext')}
      note={
        ahead.until ? t('today:ahead', { count: ahead.count, date: untilDate(ahead.until, language) }) : ''
      }
      action={
        total > ahead.rows.length && (
          <Button appearance="transparent" size="small" className="mla" onClick={() => onTile(kind)}>
            {t('today:all', { count: total })}
          </Button>
        )
      }
    >
      {ahead.rows.length === 0 && <p className="bd s13 sub">{t(none)}</p>}
      {ahead.rows.map((row) => (
        <MiniRow key={keyOf(row)} row={row} rowProps={rows.rowProps(keyOf(row))} />
      ))}
    </Panel>
  )
}

function Panel({
  icon,
  title,
  note,
  action,
  children,
}: {
  readonly icon: ReactNode
  readonly title: string
  readonly note: string
  readonly action?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="card" aria-label={title}>
      <div className="h">
        {icon}
        <h2>{title}</h2>
        <span className="n el">{note}</span>
        {action}
      </div>
      {children}
    </section>
  )
}

function countNote(count: number): string {
  return count > 0 ? String(count) : ''
}
