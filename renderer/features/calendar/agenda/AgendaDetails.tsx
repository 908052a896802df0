import { Button } from '@fluentui/react-components'
import { Info20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate, formatDateTime } from '@shared/i18n/dates.ts'
import type { ComplaintBrief } from '@shared/queries/calendarAgenda.ts'
import type { NextStep } from '@shared/queries/nextSteps.ts'
import type { ObligationView } from '@shared/queries/obligationView.ts'

import { useCall } from '../../../api/hooks.ts'
import { useAppState } from '../../../app/appState.tsx'
import { DayStrip } from '../../../components/DayStrip.tsx'
import { dueClass, DueChip } from '../../../components/DueChip.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { useReadsOnly } from '../../../app/readsOnly.ts'
import { useComplaintActions } from '../../card/actions/ComplaintActions.tsx'
import { keyOfStep, openCard } from '../useStepKeys.ts'

/** The complaint of the chosen row: what it is about, how its days are counted, what may be done. */
export function AgendaDetails({ row }: { readonly row: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const { data } = useCall('calendar.complaint', { id: row.complaintId })
  const brief = data?.id === row.complaintId ? data : null
  return (
    <section className="card cal-det" aria-label={t('calendar:details')}>
      <div className="h">
        <h2>{row.number}</h2>
        <DueChip due={row.due} />
        <Button
          size="small"
          className="mla"
          aria-keyshortcuts="Enter"
          onClick={() => openCard(row.complaintId)}
        >
          {t('calendar:card')}
          <KeyHint>Enter</KeyHint>
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd" tabIndex={0} role="group" aria-label={t('calendar:details')}>
        {brief && <Brief brief={brief} />}
      </div>
      <div className="cal-acts">
        <Steps complaintId={row.complaintId} steps={row.steps} usual={row.step} />
      </div>
    </section>
  )
}

function Brief({ brief }: { readonly brief: ComplaintBrief }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = useBilingual()
  const open = brief.obligations.filter(({ state }) => state === 'open')
  return (
    <>
      <div className="cal-who">{brief.applicant || t('anonymous')}</div>
      <div className="s13 sub">{nameOf(brief.providerName)}</div>
      <dl className="kv cal-kv">
        {brief.serviceName && (
          <>
            <dt>{t('calendar:facts.service')}</dt>
            <dd>{nameOf(brief.serviceName)}</dd>
          </>
        )}
        <dt>{t('calendar:facts.to')}</dt>
        <dd>{t(`addressee.${brief.addressee}`)}</dd>
        <dt>{t('calendar:facts.received')}</dt>
        <dd>{`${formatDateTime(brief.receivedAt, language)}, ${t(`channel.${brief.channel}`)}`}</dd>
        <dt>{t('calendar:facts.by')}</dt>
        <dd>{brief.acceptedBy.name}</dd>
      </dl>
      {open.length === 0 && <p className="s13 sub">{t('calendar:notStarted')}</p>}
      {open.map((one) => (
        <Count key={one.kind} one={one} />
      ))}
      {brief.steps.includes('satisfy') && (
        <div className="mb info">
          <Info20Regular className="i" aria-hidden="true" />
          {t('calendar:satisfyHint')}
        </div>
      )}
    </>
  )
}

/** One obligation with the large strip of its days. */
function Count({ one }: { readonly one: ObligationView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { today } = useAppState()
  return (
    <div className="cal-count">
      <div className="row">
        <ObligationMark kind={one.kind} />
        <b className="grow">{t(`obligation.${one.kind}.title`)}</b>
        <b className={`nw fg-${dueClass(one.due.state)}`}>
          {one.dueOn === today
            ? t('calendar:dueUntilToday')
            : t('calendar:dueUntil', { date: formatDate(one.dueOn, language, 'weekday-short') })}
        </b>
      </div>
      <DayStrip from={one.from} dueOn={one.dueOn} firstDueOn={one.firstDueOn} />
    </div>
  )
}

const SHOWN: readonly NextStep[] = [
  'forward',
  'decide',
  'register-review',
  'record-correction',
  'return',
  'notice',
  'tell',
  'answer',
  'extend',
]

function Steps({
  complaintId,
  steps,
  usual,
}: {
  readonly complaintId: string
  readonly steps: readonly NextStep[]
  readonly usual: NextStep
}): ReactNode {
  const { t } = useTranslation()
  const actions = useComplaintActions()
  if (useReadsOnly()) return null
  return (
    <div className="row">
      {SHOWN.filter((step) => steps.includes(step)).map((step) => (
        <Button
          key={step}
          size="small"
          appearance={step === usual ? 'primary' : 'outline'}
          aria-keyshortcuts={keyOfStep(step).replace('Ctrl', 'Control')}
          onClick={() => actions.open(step, complaintId)}
        >
          {t(`today:step.${step}`)}
          <KeyHint>{keyOfStep(step)}</KeyHint>
        </Button>
      ))}
    </div>
  )
}
