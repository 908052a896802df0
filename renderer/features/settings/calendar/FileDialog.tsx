import { Checkbox } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { dayOf, yearStatus } from '@shared/calendar/workCalendar.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { CalendarFilePreview, FileRow } from '@shared/ipc/calls/workCalendarCalls.ts'
import type { CalendarProposal } from '@shared/recalculation/impact.ts'

import { useAction } from '../../../api/hooks.ts'
import { toAppError } from '../../../components/errorWords.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { CalendarFrame } from './CalendarFrame.tsx'
import { useDayWords } from './dayWords.ts'
import { useLook } from './useLook.ts'

type FileDialogProps = {
  /** The year a list of holidays is read for. */
  readonly year: number
  readonly onLook: (proposal: CalendarProposal) => void
  readonly onClose: () => void
}

/** Asks for a file and shows which days it sees otherwise; the head chooses what to take. */
export function FileDialog({ year, onLook, onClose }: FileDialogProps): ReactNode {
  const { t } = useTranslation()
  const { mutate: read, data: file, error } = useAction('work-calendar.read-file')
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    read({ year }, { onError: (failure) => toAppError(failure).code === 'cancelled' && onClose() })
  }, [read, year, onClose])
  if (file) return <FileRows file={file} onLook={onLook} onClose={onClose} />
  if (!error) return null
  const why = toAppError(error).fields?.['file']
  return (
    <CalendarFrame title={t('workCalendar:action.file')} action={null} onClose={onClose}>
      {why === 'shape' || why === 'days' || why === 'week' ? (
        <div className="mb warn" role="alert">
          {t(`workCalendar:problem.${why}`)}
        </div>
      ) : (
        <ErrorNotice error={error} />
      )}
    </CalendarFrame>
  )
}

function FileRows({
  file,
  onLook,
  onClose,
}: Omit<FileDialogProps, 'year'> & { readonly file: CalendarFilePreview }): ReactNode {
  const { t } = useTranslation()
  const calendar = useWorkCalendar()
  const { fileName, year, rows } = file
  const changesStatus = file.status !== null && file.status !== yearStatus(calendar, year)
  const [left, setLeft] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ listed }) => !listed).map(({ day }) => day.date)),
  )
  const [marks, setMarks] = useState(changesStatus)
  const { look, busy, error, problemOf } = useLook(onLook)
  const isEmpty = rows.length === 0 && !changesStatus
  const submit = (): void =>
    void look({
      kind: 'edit',
      edit: {
        kind: 'import',
        year,
        status: marks ? file.status : null,
        days: rows.filter(({ day }) => !left.has(day.date)).map(({ day }) => day),
        basis: {
          kind: 'words',
          text: {
            kk: t('workCalendar:file.basis', { file: fileName, lng: 'kk' }),
            ru: t('workCalendar:file.basis', { file: fileName, lng: 'ru' }),
          },
        },
      },
    })
  return (
    <CalendarFrame
      title={t('workCalendar:file.title', { file: fileName })}
      subtitle={isEmpty ? t('workCalendar:file.none') : t('workCalendar:file.text')}
      action={isEmpty ? null : { label: t('workCalendar:edit.preview'), onTake: submit, disabled: busy }}
      note={problemOf('file') ?? undefined}
      onClose={onClose}
    >
      <ErrorNotice error={error} />
      {changesStatus && (
        <Checkbox
          checked={marks}
          label={t(
            file.status === 'official'
              ? 'workCalendar:file.statusOfficial'
              : 'workCalendar:file.statusProvisional',
            { year },
          )}
          onChange={(_, data) => setMarks(data.checked === true)}
        />
      )}
      {rows.length > 0 && (
        <RowTable
          rows={rows}
          left={left}
          onToggle={(date, take) => {
            const next = new Set(left)
            if (take) next.delete(date)
            else next.add(date)
            setLeft(next)
          }}
        />
      )}
    </CalendarFrame>
  )
}

function RowTable({
  rows,
  left,
  onToggle,
}: {
  readonly rows: readonly FileRow[]
  readonly left: ReadonlySet<string>
  readonly onToggle: (date: string, take: boolean) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const wordsOf = useDayWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too
    <div className="wc-moves pick" role="group" aria-label={t('workCalendar:impact.days')} tabIndex={0}>
      <table className="tbl">
        <colgroup>
          <col style={{ width: 60 }} />
          <col style={{ width: 110 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>{t('workCalendar:file.take')}</th>
            <th>{t('workCalendar:file.day')}</th>
            <th>{t('workCalendar:file.now')}</th>
            <th>{t('workCalendar:file.inFile')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, listed }) => (
            <tr key={day.date}>
              <td>
                <Checkbox
                  checked={!left.has(day.date)}
                  aria-label={`${t('workCalendar:file.take')}: ${formatDate(day.date, language, 'numeric')}`}
                  onChange={(_, data) => onToggle(day.date, data.checked === true)}
                />
              </td>
              <td className="b">{formatDate(day.date, language, 'weekday-short')}</td>
              <td>{wordsOf(dayOf(calendar, day.date))}</td>
              <td>{listed ? wordsOf(day) : t('workCalendar:file.notListed')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
