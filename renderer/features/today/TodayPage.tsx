import { Button, ProgressBar } from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { keyOf } from '@shared/queries/dayIndex.ts'
import { TodayTile, type TodayView } from '@shared/queries/today.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useMay } from '../../app/rights.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { useKeyHints } from '../../app/keyHints.tsx'
import { useKeys } from '../../app/keys.ts'
import { useOnlyMine } from '../../app/onlyMine.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { MineToggle } from '../../components/MineToggle.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useStepKeys, type ActiveComplaint } from '../calendar/useStepKeys.ts'
import { useRows, type Rows } from '../calendar/useRows.ts'
import { useComplaintActions } from '../card/actions/ComplaintActions.tsx'
import { useTicketPrinting } from '../tickets/TicketPrinting.tsx'
import { answerKey } from './AnswerGroup.tsx'
import { useDaysOffWords } from './daysOffWords.ts'
import { ControlView } from './control/ControlView.tsx'
import { ExchangeNotice } from './ExchangeNotice.tsx'
import { LookTabs } from './LookTabs.tsx'
import { Queue } from './Queue.tsx'
import { SidePanels } from './SidePanels.tsx'
import { TodayEmpty } from './TodayEmpty.tsx'
import { TodayHeader } from './TodayHeader.tsx'
import { TodayTiles } from './TodayTiles.tsx'
import { useTodayPlace, type TodayLook } from './todayAddress.ts'
import './today.css'

/** What must leave this desk today, in which order; where a clerk starts the morning. */
export function TodayPage(): ReactNode {
  const { t } = useTranslation()
  const { toDoKnown } = useAppState()
  const { look, tile, setTile, setLook } = useTodayPlace()
  const mayControl = useMay('control')
  const [onlyMine, setOnlyMine] = useOnlyMine('today')
  const { data, error } = useCall('today.view', { tile, onlyMine }, { enabled: toDoKnown })
  const view = toDoKnown ? (data ?? null) : null
  const [active, setActive] = useState<ActiveComplaint | null>(null)
  const printing = useTicketPrinting()
  const readsOnly = useReadsOnly()
  const reprint = view && active && !readsOnly ? () => printing.openTicket(active.complaintId) : null
  const press = (pressed: TodayTile): void => setTile(tile === pressed ? null : pressed)
  useKeys({
    ...Object.fromEntries(TodayTile.options.map((one, n) => [`Alt+Digit${n + 1}`, () => press(one)])),
    ...(mayControl && { 'Alt+Digit6': () => setLook(look === 'control' ? 'queue' : 'control') }),
    ...(look === 'queue' && { 'Ctrl+KeyP': () => reprint?.() }),
  })
  useKeyHints([
    { keys: '↑↓', label: t('today:hint.row') },
    { keys: 'Enter', label: t('today:hint.card') },
    { keys: 'F7', label: t('today:hint.forward') },
    { keys: 'F8', label: t('today:hint.decide') },
    { keys: 'F9', label: t('today:hint.extend') },
  ])
  return (
    <>
      <TodayHeader onReprint={reprint} mine={<MineToggle on={onlyMine} onChange={setOnlyMine} />} />
      <ErrorNotice error={error} />
      <ExchangeNotice />
      <TodayTiles tiles={view?.tiles ?? null} pressed={tile} onPress={press} />
      {look === 'control' ? (
        <ControlView onLook={setLook} />
      ) : view ? (
        <Work view={view} tile={tile} onTile={setTile} onLook={setLook} onActive={setActive} />
      ) : (
        <Loading />
      )}
    </>
  )
}

/** While the journal is read far enough to know what is to do. */
function Loading(): ReactNode {
  const { t } = useTranslation()
  const { loaded, toDoKnown } = useAppState()
  return (
    <section className="card grow">
      {!toDoKnown && (
        <div className="h">
          <span className="s13">{t('today:loading', { percent: Math.floor(loaded * 100) })}</span>
          <ProgressBar value={loaded} className="td-progress" aria-label={t('loading')} />
        </div>
      )}
      <div className="bd">
        <SkeletonRows rows={9} height={24} />
      </div>
    </section>
  )
}

function Work({
  view,
  tile,
  onTile,
  onLook,
  onActive,
}: {
  readonly view: TodayView
  readonly tile: TodayTile | null
  readonly onTile: (tile: TodayTile | null) => void
  readonly onLook: (look: TodayLook) => void
  readonly onActive: (active: ActiveComplaint | null) => void
}): ReactNode {
  const { t } = useTranslation()
  const queueItems = itemsOfQueue(view, tile)
  const sideItems = itemsOfSide(view, tile)
  const queue = useRows([...queueItems.keys()])
  const side = useRows([...sideItems.keys()])
  const [inSide, setInSide] = useState(false)
  const active = (inSide ? itemOf(sideItems, side) : itemOf(queueItems, queue)) ?? null
  useStepKeys(active)
  const actions = useComplaintActions()
  const daysOff = useDaysOffWords(view.daysOff)
  useFocusOnOpen(queue)
  useEffect(() => onActive(active), [active, onActive])
  return (
    <div className="td-body">
      <section className="card" aria-label={t('today:queue')} data-region="queue">
        <div className="h">
          <LookTabs look="queue" onLook={onLook} />
          <span className="n">{t('today:obligations', { count: view.toDo })}</span>
          {tile && (
            <Button size="small" className="mla" onClick={() => onTile(null)}>
              {t('today:filtered', { tile: t(`today:tile.${tile}`) })} · {t('today:showAll')}
            </Button>
          )}
        </div>
        <div className="td-scroll" {...queue.listProps} onFocusCapture={() => setInSide(false)}>
          {queueItems.size > 0 ? (
            <Queue
              view={view}
              tile={tile}
              rows={queue}
              onStep={(step, complaintId) => actions.open(step, complaintId)}
            />
          ) : (
            <TodayEmpty view={view} />
          )}
        </div>
        {queueItems.size > 0 && <div className="ft">{daysOff || t('today:legend')}</div>}
      </section>
      <div {...side.listProps} className="td-aside" onFocusCapture={() => setInSide(true)}>
        <SidePanels view={view} rows={side} onTile={onTile} />
      </div>
    </div>
  )
}

type Items = ReadonlyMap<string, ActiveComplaint>

function itemsOfQueue(view: TodayView, tile: TodayTile | null): Items {
  const items = new Map<string, ActiveComplaint>()
  for (const { rows } of view.groups) for (const row of rows) items.set(keyOf(row), row)
  if (tile !== 'answer') return items
  for (const one of view.answers) items.set(answerKey(one.complaintId), { ...one, steps: ['answer'] })
  return items
}

function itemsOfSide(view: TodayView, tile: TodayTile | null): Items {
  const items = new Map<string, ActiveComplaint>()
  for (const row of [...view.forwardNext.rows, ...view.noticeNext.rows]) items.set(keyOf(row), row)
  if (tile !== 'answer') {
    for (const one of view.answers) items.set(answerKey(one.complaintId), { ...one, steps: ['answer'] })
  }
  for (const one of view.registrations) {
    items.set(`register-review:${one.complaintId}`, { ...one, steps: ['register-review'] })
  }
  return items
}

function itemOf(items: Items, rows: Rows): ActiveComplaint | undefined {
  return rows.current === null ? undefined : items.get(rows.current)
}

/** The first row takes the focus when the page opens, unless somebody is already typing elsewhere. */
function useFocusOnOpen(rows: Rows): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body || activeElement.closest('.rail'))
      rows.focusFirst()
  }, [rows])
}
