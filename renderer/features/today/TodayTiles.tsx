import {
  CheckmarkCircle20Regular,
  ErrorCircle20Filled,
  ArrowForward20Regular,
  Mail20Regular,
  Send20Regular,
  Warning20Filled,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { OBLIGATION_KINDS } from '@shared/complaint/obligations.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import { TodayTile, type TodayView } from '@shared/queries/today.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

const LOOKS: Readonly<Record<TodayTile, readonly [FluentIcon, string]>> = {
  overdue: [Warning20Filled, 'bg-over'],
  due_today: [ErrorCircle20Filled, 'bg-today'],
  forward: [ArrowForward20Regular, 'bg-soon'],
  notice: [Mail20Regular, 'bg-ext'],
  answer: [Send20Regular, 'bg-brand'],
}

/** The five tiles: how much there is of each, and pressed ones narrow the queue. Figures are «–» while loading. */
export function TodayTiles({
  tiles,
  pressed,
  onPress,
}: {
  readonly tiles: TodayView['tiles'] | null
  readonly pressed: TodayTile | null
  readonly onPress: (tile: TodayTile) => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="td-tiles" role="group" aria-label={t('today:tilesLabel')} data-region="tiles">
      {TodayTile.options.map((tile, n) => {
        const count = tiles ? countOf(tile, tiles) : null
        const [Icon, look] = LOOKS[tile]
        return (
          <button
            key={tile}
            type="button"
            className="td-tile"
            aria-pressed={pressed === tile}
            aria-keyshortcuts={`Alt+${n + 1}`}
            onClick={() => onPress(tile)}
          >
            <span className={`badge ${count === 0 ? 'bg-ok' : look}`}>
              {count === 0 ? <CheckmarkCircle20Regular className="i" /> : <Icon className="i" />}
            </span>
            <span className="vv">
              <span className="v">{count ?? '–'}</span>
              <span className="l">{t(`today:tile.${tile}`)}</span>
            </span>
            <kbd aria-hidden="true">Alt+{n + 1}</kbd>
            <span className="s">{tiles ? detailOf(tile, tiles, t, language) : ' '}</span>
          </button>
        )
      })}
    </div>
  )
}

function countOf(tile: TodayTile, tiles: TodayView['tiles']): number {
  return tile === 'due_today' ? tiles.dueToday.count : tiles[tile].count
}

function detailOf(tile: TodayTile, tiles: TodayView['tiles'], t: TFunction, language: Language): string {
  const day = (date: LocalDate): string => formatDate(date, language, 'weekday-short')
  const { overdue, dueToday, answer } = tiles
  switch (tile) {
    case 'overdue':
      return overdue.since ? t('today:since', { date: day(overdue.since) }) : t('today:noneOverdue')
    case 'due_today':
      return dueToday.count > 0 ? kindLetters(dueToday.kinds, t) : t('today:noneToday')
    case 'answer':
      return answer.since ? t('today:answersSince', { date: day(answer.since) }) : t('today:noneAnswers')
    case 'forward':
    case 'notice':
      return kindDetail(tile, tiles[tile], t, language)
    default:
      return ''
  }
}

/** «2 Н · 2 Р · 1 У» */
function kindLetters(kinds: TodayView['tiles']['dueToday']['kinds'], t: TFunction): string {
  return OBLIGATION_KINDS.filter((kind) => kinds[kind] > 0)
    .map((kind) => `${kinds[kind]} ${t(`obligation.${kind}.letter`)}`)
    .join(' · ')
}

function kindDetail(
  kind: 'forward' | 'notice',
  { count, overdue, next }: TodayView['tiles']['forward'],
  t: TFunction,
  language: Language,
): string {
  if (count === 0) return t(kind === 'forward' ? 'today:noneForward' : 'today:noneNotice')
  if (!next) return t('today:onlyOverdue', { overdue })
  return overdue > 0
    ? t('today:nearestOverdue', { overdue, date: formatDate(next, language, 'short') })
    : t('today:nearest', { date: formatDate(next, language, 'weekday-short') })
}
