import { Button, Popover, PopoverSurface } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { workingDaysBetween } from '@shared/calendar/workCalendar.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { useReadsOnly } from '../../../app/readsOnly.ts'
import { DueChip } from '../../../components/DueChip.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { useComplaintActions } from '../../card/actions/ComplaintActions.tsx'
import { keyOfStep, openCard } from '../useStepKeys.ts'

/** What stands behind a chip, and what may be done; the focus stays on the chip. */
export function ChipPopover({
  row,
  chip,
  onClose,
}: {
  readonly row: ObligationView
  readonly chip: HTMLElement
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <Popover
      open
      withArrow
      unstable_disableAutoFocus
      positioning={{ target: chip, position: 'after', align: 'center' }}
      mountNode={chip.closest('main')}
      onOpenChange={({ target }, { open }) => {
        // A press on a chip moves the popover there: it is not a press beside it.
        const onChip = target instanceof Element && target.closest('[data-chip]') !== null
        if (!open && !onChip) onClose()
      }}
    >
      <PopoverSurface aria-label={t('calendar:details')} className="cal-pop">
        <div className="row">
          <ObligationMark kind={row.kind} />
          <b>{t(`obligation.${row.kind}.title`)}</b>
        </div>
        <div className="cal-pop-who">
          <b>{row.number}</b> · {row.applicant || t('anonymous')}
        </div>
        <Subject row={row} />
        <div className="row cal-pop-due">
          <DueChip due={row.due} />
          <span className="s12 sub">{useCountWords(row)}</span>
        </div>
        <Actions row={row} />
      </PopoverSurface>
    </Popover>
  )
}

function Actions({ row }: { readonly row: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const actions = useComplaintActions()
  const key = keyOfStep(row.step)
  const readsOnly = useReadsOnly()
  return (
    <div className="row">
      {!readsOnly && (
        <Button
          size="small"
          appearance="primary"
          aria-keyshortcuts={key}
          onClick={() => actions.open(row.step, row.complaintId)}
        >
          {t(`today:step.${row.step}`)}
          <KeyHint>{key}</KeyHint>
        </Button>
      )}
      <Button size="small" aria-keyshortcuts="Enter" onClick={() => openCard(row.complaintId)}>
        {t('calendar:card')}
        <KeyHint>Enter</KeyHint>
      </Button>
    </div>
  )
}

function Subject({ row }: { readonly row: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  const { data } = useCall('calendar.complaint', { id: row.complaintId })
  const service = data?.id === row.complaintId && data.serviceName ? nameOf(data.serviceName) : ''
  const words = [service, t(`addressee.${row.addressee}`), t(`channel.${row.channel}`)].filter(Boolean)
  return <div className="sub s12">{words.join(' · ')}</div>
}

/** «день 3 из 3, принята чт 12.03» */
function useCountWords(row: ObligationView): string {
  const { t } = useTranslation()
  const language = useLanguage()
  const calendar = useWorkCalendar()
  const { today } = useAppState()
  const date = formatDate(row.from, language, 'weekday-short')
  const since = {
    forward: t('calendar:received', { date }),
    review: t('calendar:registered', { date }),
    notice: t('calendar:extended', { date }),
    return: t('calendar:correctionUntil', { date }),
    telling: t('calendar:since', { date }),
  }[row.kind]
  const total = workingDaysBetween(calendar, row.from, row.dueOn)
  const passed = Math.max(0, Math.min(total, workingDaysBetween(calendar, row.from, today)))
  return t('calendar:dayOf', { passed, total, since })
}
