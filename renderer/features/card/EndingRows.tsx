import {
  ArrowClockwise20Regular,
  ArrowExit20Regular,
  DismissCircle20Filled,
  HourglassHalf20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isWorkingDay } from '@shared/calendar/workCalendar.ts'
import {
  returnIsOpen,
  type Complaint,
  type Correction,
  type EarlierRound,
  type Ending,
} from '@shared/complaint/complaint.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../app/appState.tsx'
import { DayStrip } from '../../components/DayStrip.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useDateWords } from './actions/useStep.ts'
import type { EventWords } from './eventParts.ts'
import { sideWords, type SideEvent } from './sideWords.ts'

/** How the procedure ended without a decision: on which ground, which papers go out, and what may follow. */
export function EndingRow({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const { t } = useTranslation()
  const words = useSideWords()
  const papers = usePapers()
  const follows = useWhatMayFollow()
  const { ending } = complaint
  if (!ending) return null
  const { title, details } = words(ending)
  const lines = [...details, ...papers(complaint, ending), ...follows(ending)]
  return (
    <section className="obl res1 ended" aria-label={t('card:result.title')}>
      <DismissCircle20Filled className="i" aria-hidden="true" />
      <div className="t">{title}</div>
      <div className="x">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  )
}

/** The time the applicant has, or had, to put the complaint right (art. 64(6) of the Code). */
export function CorrectionRow({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const calendar = useWorkCalendar()
  const words = useDateWords()
  const { correction } = complaint
  if (!correction) return null
  const { on, until, defects, madeOn } = correction
  const open = returnIsOpen(complaint)
  const date = words(madeOn ?? until)
  // The time is the applicant's: once it is over nothing is overdue but the return.
  const endedOn = madeOn ?? (today > until ? until : null)
  const state = stateOf(correction, today)
  return (
    <div className={`obl${open ? '' : ' dim'}`}>
      <HourglassHalf20Regular className="i sub" aria-hidden="true" />
      <div className="t">{t('card:correcting.title')}</div>
      <div className={`du ${open && state === 'over' ? 'fg-over' : 'sub'}`}>
        {t(`card:correcting.${state}`, { date })}
      </div>
      <div className="x">
        <p>{t('card:correcting.asked', { date: words(on) })}</p>
        <p className="said">{defects}</p>
      </div>
      {isWorkingDay(calendar, until) && (
        <div className="w">
          <DayStrip from={on} dueOn={until} doneOn={endedOn} look={open ? 'on_time' : 'done'} />
        </div>
      )}
    </div>
  )
}

function stateOf(
  { until, madeOn, passedOn }: Correction,
  today: LocalDate,
): 'made' | 'passedOn' | 'over' | 'until' {
  if (madeOn) return 'made'
  if (passedOn) return 'passedOn'
  return today > until ? 'over' : 'until'
}

/** Parts of the complaint that went to other bodies (art. 65(2) of the Code). */
export function RedirectedParts({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const words = useSideWords()
  return complaint.redirections.map((part, n) => {
    const { title, details } = words(part)
    return (
      // oxlint-disable-next-line react/no-array-index-key -- parts are only ever added at the end
      <div className="obl dim" key={n}>
        <ArrowExit20Regular className="i sub" aria-hidden="true" />
        <div className="t wide">{title}</div>
        <div className="x">
          {details.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    )
  })
}

/** What came of the complaint before it was reopened. */
export function EarlierRounds({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const { t } = useTranslation()
  const date = useDateWords()
  const said = useRoundWords()
  return complaint.earlier.map((round) => (
    <div className="obl dim" key={round.reopenedOn}>
      <ArrowClockwise20Regular className="i sub" aria-hidden="true" />
      <div className="t">{t('card:earlierRound.title')}</div>
      <div className="du mut">
        {t('card:earlierRound.reopened', { date: date(round.reopenedOn, 'numeric') })}
      </div>
      <div className="x">{said(round)}</div>
    </div>
  ))
}

function useRoundWords(): (round: EarlierRound) => string {
  const { t } = useTranslation()
  const words = useSideWords()
  const date = useDateWords()
  return ({ ending, decision, satisfaction }) => {
    if (ending) return words(ending).title
    if (decision) return `${t(`register:outcome.${decision.outcome}`)}, ${date(decision.on, 'numeric')}`
    return satisfaction ? `${t('card:result.satisfied')}, ${date(satisfaction.on, 'numeric')}` : ''
  }
}

function useSideWords(): (event: SideEvent) => EventWords {
  const { t } = useTranslation()
  const date = useDateWords()
  const inWords = useBilingual()
  return (event) => sideWords(event, { t, date: (day) => date(day, 'numeric'), inWords })
}

function usePapers(): (complaint: Complaint, ending: Ending) => readonly string[] {
  const { t } = useTranslation()
  return ({ status, registration }, ending) => {
    if (status === 'void' || ending.type === 'complaint.linked') return []
    const unknown = registration.form.applicant.kind === 'anonymous'
    const whats = {
      'complaint.returned': 'returned',
      'complaint.withdrawn': 'withdrawn',
      'complaint.left-without-consideration': 'left_without_consideration',
      'complaint.redirected': unknown ? 'redirectedUnknown' : 'redirected',
      'complaint.terminated': unknown ? 'terminatedUnknown' : 'terminated',
    } as const
    return [t('card:paper.title', { what: t(`card:paper.${whats[ending.type]}`) })]
  }
}

function useWhatMayFollow(): (ending: Ending) => readonly string[] {
  const { t } = useTranslation()
  return (ending) => {
    switch (ending.type) {
      case 'complaint.returned':
        return [
          t('card:mayFollow.returned'),
          ...(ending.ground === 'identical' ? [t('card:mayFollow.returnedIdentical')] : []),
          t('card:mayFollow.reopen'),
        ]
      case 'complaint.withdrawn':
        return [t('card:mayFollow.withdrawn')]
      case 'complaint.left-without-consideration':
        return [t('card:mayFollow.left_without_consideration'), t('card:mayFollow.reopen')]
      case 'complaint.redirected':
        return [t('card:mayFollow.redirected')]
      case 'complaint.terminated':
        return [t('card:mayFollow.terminated'), t('card:mayFollow.reopen')]
      case 'complaint.linked':
        return [t('card:mayFollow.joined', { number: ending.toNumber })]
      default:
        return []
    }
  }
}
