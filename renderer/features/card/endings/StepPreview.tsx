import { ArrowRight16Regular, CheckmarkCircle16Regular, Clock16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ComplaintCommand } from '@shared/complaint/commands.ts'
import type { DueDates } from '@shared/complaint/dueDates.ts'
import type { ObligationKind } from '@shared/complaint/obligations.ts'
import type { StepPreview as Preview } from '@shared/complaint/preview.ts'
import type { CardView } from '@shared/queries/cardView.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { toAppError, useCodeText } from '../../../components/errorWords.ts'
import { useCall } from '../../../api/hooks.ts'
import { DayStrip } from '../../../components/DayStrip.tsx'
import { useDateWords } from '../actions/useStep.ts'

/** Stands in for what is not typed yet: what is typed does not move any date. */
export const NOT_TYPED = '…'

/** The dates a preview speaks of, and the obligation each belongs to. */
const CLOCKS = [
  ['forwardBy', 'forward'],
  ['reviewBy', 'review'],
  ['noticeBy', 'notice'],
  ['returnBy', 'return'],
  ['tellBy', 'telling'],
] as const satisfies readonly (readonly [keyof DueDates, ObligationKind])[]

/** Day zero of the counts a step begins, by the date they end on: they are drawn day by day. */
type DayZeros = Partial<Readonly<Record<keyof DueDates, LocalDate>>>
const NOWHERE: DayZeros = {}

/**
 * Which clocks a step would end, begin or move, asked of the same rules that will take it; or why it would be refused.
 * Nothing while `command` is null.
 */
export function StepPreview({
  card,
  command,
  from = NOWHERE,
}: {
  readonly card: CardView
  readonly command: ComplaintCommand | null
  readonly from?: DayZeros
}): ReactNode {
  const { t } = useTranslation()
  const codeText = useCodeText()
  const { data, error } = useCall(
    'card.preview',
    { id: card.complaint.id, command: command ?? { type: 'note', text: NOT_TYPED } },
    { enabled: command !== null },
  )
  if (!command) return null
  if (error) {
    const { code, params } = toAppError(error)
    return <div className="mb warn">{codeText(code, params)}</div>
  }
  if (!data) return <section className="res" aria-busy="true" />
  return (
    <section className="res" aria-live="polite">
      <h3>{t('card:step.what')}</h3>
      <Clocks preview={data} from={from} />
    </section>
  )
}

function Clocks({ preview, from }: { readonly preview: Preview; readonly from: DayZeros }): ReactNode {
  const { t } = useTranslation()
  const said = useChanges(preview)
  const begun = said.find(({ key, look }) => look === 'begins' && from[key])
  const zero = begun && from[begun.key]
  const dueOn = begun && preview.to[begun.key]
  return (
    <>
      <ul>
        {said.map(({ key, look, text }) => {
          const Icon = ICONS[look]
          return (
            <li key={key}>
              <Icon className="i" aria-hidden="true" />
              <span>{text}</span>
            </li>
          )
        })}
        {said.length === 0 && <li>{t('card:preview.nothing')}</li>}
      </ul>
      {zero && dueOn && <DayStrip from={zero} dueOn={dueOn} />}
      {preview.provisional && said.some(({ look }) => look !== 'ends') && (
        <p className="s12 mut">{t('card:preview.provisional')}</p>
      )}
    </>
  )
}

type Look = 'ends' | 'begins' | 'moves' | 'stays'
type Change = { readonly key: keyof DueDates; readonly look: Look; readonly text: string }

const ICONS = {
  ends: CheckmarkCircle16Regular,
  begins: Clock16Regular,
  moves: ArrowRight16Regular,
  stays: Clock16Regular,
} as const

function useChanges({ from, to }: Preview): readonly Change[] {
  const { t } = useTranslation()
  const words = useDateWords()
  const { today } = useAppState()
  return CLOCKS.flatMap(([key, kind]): readonly Change[] => {
    const [was, is] = [from[key], to[key]]
    const what = t(`obligation.${kind}.verb`)
    if (was && !is) return [{ key, look: 'ends', text: t('card:preview.ends', { what, date: words(was) }) }]
    if (!was && is)
      return [{ key, look: 'begins', text: t('card:preview.begins', { what, date: words(is) }) }]
    if (!was || !is) return []
    return was === is
      ? [
          {
            key,
            look: 'stays',
            text: t(is < today ? 'card:preview.overdue' : 'card:preview.stays', { what, date: words(is) }),
          },
        ]
      : [{ key, look: 'moves', text: t('card:preview.moves', { what, from: words(was), to: words(is) }) }]
  })
}
