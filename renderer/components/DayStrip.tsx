import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { dueStatus } from '@shared/deadline/engine.ts'
import { formatDate, weekdayName } from '@shared/i18n/dates.ts'
import { yearOf } from '@shared/time/localDate.ts'
import { isoWeekday } from '@shared/time/epochDay.ts'

import { useAppState } from '../app/appState.tsx'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useWorkCalendar } from '../i18n/useWorkCalendar.ts'
import { dueClass, type DueLook } from './DueChip.tsx'
import { stripOf, type DayCell, type GapCell, type Strip, type StripInput } from './stripCells.ts'

export type StripProps = StripInput & {
  /** Colours by this state instead of the one that follows from the dates. */
  readonly look?: DueLook
}

/** Large strips with more days than this are drawn smaller. */
const ROOMY_DAYS = 8
/** A named gap is written out on the large strip when it is at least this many days long. */
const MIN_NAMED_DAYS = 2

type Words = { readonly t: TFunction; readonly language: Language }

/**
 * The count of a term, large: weekday and number of every day, day zero dashed, the last day solid, holidays hatched
 * with their name, extension violet, overdue days as circles. Each day says in its tooltip why it counts or not.
 */
export function DayStrip(props: StripProps): ReactNode {
  const { strip, look, words, label } = useStrip(props)
  const small = strip.cells.filter((cell) => cell.type === 'day').length > ROOMY_DAYS
  return (
    <span className="daysbox">
      <span className={small ? 'days sm' : 'days'} role="img" aria-label={label}>
        {strip.cells.map((cell) =>
          cell.type === 'day' ? (
            <span
              key={cell.day.date}
              className={`d ${dayClasses(cell)}${cell.isDue ? ` ${endClass(cell, look)}` : ''}`}
              title={reasonOf(cell, words)}
            >
              <small>{weekdayName(isoWeekday(cell.day.date), words.language, 'short')}</small>
              {Number(cell.day.date.slice(8))}
            </span>
          ) : (
            <Gap key={cell.days[0]?.date} gap={cell} words={words} />
          ),
        )}
        {strip.moreOverdue > 0 && <span className="more">+{strip.moreOverdue}</span>}
      </span>
      {strip.provisional && (
        <span className="s12 mut">{words.t('due.provisional', { year: yearOf(props.dueOn) })}</span>
      )}
    </span>
  )
}

/** The count of a term as a row of 9 px squares, one per working day. */
export function SmallStrip(props: StripProps): ReactNode {
  const { strip, look, words, label } = useStrip(props)
  const days = strip.cells.filter((cell) => cell.type === 'day')
  return (
    <span
      className={`strip ${dueClass(look)}${days.length > ROOMY_DAYS + 1 ? ' xs' : ''}${strip.provisional ? ' pv' : ''}`}
      role="img"
      aria-label={label}
      title={label}
    >
      {strip.cells.map((cell) => {
        if (cell.type === 'gap') {
          return cell.holiday ? (
            <i key={cell.days[0]?.date} className="h" title={gapWords(cell, words)} />
          ) : null
        }
        return cell.number === 0 ? null : (
          <i key={cell.day.date} className={dayClasses(cell)} title={reasonOf(cell, words)} />
        )
      })}
      {strip.moreOverdue > 0 && <small>+{strip.moreOverdue}</small>}
    </span>
  )
}

function useStrip(props: StripProps): {
  readonly strip: Strip
  readonly look: DueLook
  readonly words: Words
  readonly label: string
} {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  const { dueOn, doneOn } = props
  const strip = stripOf(calendar, props, today)
  const look = props.look ?? (doneOn ? 'done' : dueStatus(dueOn, today, calendar).state)
  const progress = t('strip.progress', {
    passed: strip.passed,
    total: strip.total,
    date: formatDate(dueOn, language, 'weekday-short'),
  })
  const provisional = strip.provisional ? `. ${t('due.provisional', { year: yearOf(dueOn) })}` : ''
  return { strip, look, words: { t, language }, label: progress + provisional }
}

function dayClasses(cell: DayCell): string {
  return [
    cell.number === 0 && 'z',
    cell.passed && 'e',
    cell.extension && 'q',
    cell.overdue && 'x',
    cell.isToday && 't',
    cell.day.provisional && 'p',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The due date is solid, in the colour of how near it is. */
function endClass(cell: DayCell, look: DueLook): string {
  if (look === 'on_time') return cell.extension ? 'end ext' : 'end'
  return `end ${dueClass(look)}`
}

function Gap({ gap, words }: { readonly gap: GapCell; readonly words: Words }): ReactNode {
  const named = gap.holiday && gap.days.length >= MIN_NAMED_DAYS
  return (
    <span className={`hol${named ? '' : ' thin'}${gap.isToday ? ' t' : ''}`} title={gapWords(gap, words)}>
      {named && (
        <span>
          <span className="el">{shortNameOf(gap, words.language)}</span>
          {rangeOf(gap)}
        </span>
      )}
    </span>
  )
}

/** «21–25»; of a gap over the end of a month «31–2». */
function rangeOf({ days }: GapCell): string {
  const numbers = [days[0], days.at(-1)].map((day) => Number(day?.date.slice(8)))
  return numbers[0] === numbers[1] ? String(numbers[0]) : numbers.join('–')
}

/** «Наурыз» of «Наурыз мейрамы (перенос с 21.03)»: there is room for a word or two. */
function shortNameOf({ days }: GapCell, language: Language): string {
  const name = days.find((day) => day.name)?.name
  return name
    ? inLanguage(name, language)
        .replace(/ \(.*\)$/, '')
        .replace(/ (мейрамы|мерекесі)$/, '')
    : ''
}

function gapWords({ days }: GapCell, words: Words): string {
  return days.map((day) => `${dateWords(day.date, words)}: ${skippedWords(day, words)}`).join('\n')
}

function skippedWords(day: GapCell['days'][number], { t, language }: Words): string {
  const reason = day.name ? inLanguage(day.name, language) : t(`day.${day.kind}`)
  return t('strip.skipped', { reason })
}

/** Why a day counts: «чт 19.03: день 2», with the name of the transfer that made a Saturday work. */
function reasonOf(cell: DayCell, words: Words): string {
  const { t, language } = words
  const { date, name } = cell.day
  const count = cell.number === 0 ? t('strip.dayZero') : t('strip.counted', { number: cell.number })
  const state = cell.overdue ? `, ${t('due.overdueToday')}` : cell.extension ? `, ${t('due.extended')}` : ''
  const extra = name ? ` (${inLanguage(name, language)})` : ''
  return `${dateWords(date, words)}: ${count}${state}${extra}`
}

function dateWords(date: DayCell['day']['date'], { language }: Words): string {
  return formatDate(date, language, 'weekday-short')
}
