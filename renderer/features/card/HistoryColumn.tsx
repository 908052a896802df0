import { Button } from '@fluentui/react-components'
import {
  ErrorCircle16Filled,
  History20Regular,
  NoteAdd20Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppError } from '@shared/core/result.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useAppState } from '../../app/appState.tsx'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'
import { useDateWords } from './actions/useStep.ts'
import { HistoryLine } from './HistoryLine.tsx'

/** What happened, newest first, who wrote it and when; above it what must happen today. Nothing here can be changed. */
export function HistoryColumn({
  card,
  noteRefusal,
  onNote,
}: {
  readonly card: CardView
  readonly noteRefusal: AppError | null
  readonly onNote: () => void
}): ReactNode {
  const { t } = useTranslation()
  const readsOnly = useReadsOnly()
  return (
    <section className="card" aria-label={t('card:history.title')}>
      <div className="h">
        <History20Regular className="i" aria-hidden="true" />
        <h2>{t('card:history.title')}</h2>
        <span className="n mla">{t('card:history.immutable')}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd" tabIndex={0} role="group" aria-label={t('card:history.title')}>
        <Reminders card={card} />
        {card.history.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} card={card} />
        ))}
      </div>
      {!readsOnly && (
        <div className="ft">
          <RefusalTip refusal={noteRefusal}>
            <Button
              disabledFocusable={noteRefusal !== null}
              size="small"
              className="wide"
              icon={<NoteAdd20Regular />}
              aria-keyshortcuts="Control+Shift+M"
              onClick={onNote}
            >
              {t('card:action.note')} <KeyHint>Ctrl+Shift+M</KeyHint>
            </Button>
          </RefusalTip>
        </div>
      )}
    </section>
  )
}

/** What is due today or overdue, where the eye goes first. */
function Reminders({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { today } = useAppState()
  const words = useDateWords()
  const pressing = card.obligations.filter(
    ({ state, due }) => state === 'open' && (due.state === 'due_today' || due.state === 'overdue'),
  )
  return pressing.map(({ kind, due, dueOn }) => {
    const what = t(`obligation.${kind}.title`)
    const overdue = due.state === 'overdue'
    const Icon = overdue ? Warning16Filled : ErrorCircle16Filled
    return (
      <div className="ev" key={kind}>
        <span className={`d ${overdue ? 'late' : 'hot'}`}>
          <Icon aria-hidden="true" />
        </span>
        <div>
          <b>
            {overdue
              ? t('card:history.overdue', { date: words(dueOn), what })
              : t('card:history.today', { what })}
          </b>
          <span className="k">{t('card:history.reminder', { date: words(today, 'short') })}</span>
        </div>
      </div>
    )
  })
}
