import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Draft } from '@shared/complaint/draft.ts'
import { emptyForm } from '@shared/complaint/formDefaults.ts'
import type { IntakeDirectory, Registered } from '@shared/ipc/calls/intakeCalls.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { attempt } from '../../api/client.ts'
import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTicketPrinting } from '../tickets/TicketPrinting.tsx'
import { DraftsButton } from './DraftsButton.tsx'
import { IntakeForm } from './IntakeForm.tsx'
import { RegisteredDialog } from './RegisteredDialog.tsx'

import './intake.css'

/** Screen 02: a complete complaint and its ticket in one pass. */
export function IntakePage(): ReactNode {
  const { operator } = useAppState()
  // A locked desk has nobody signed in, but keeps the form of whoever works at it.
  const [worker, setWorker] = useState(operator?.id ?? '')
  if (operator && operator.id !== worker) setWorker(operator.id)
  const client = useQueryClient()
  const drafts = useCall('intake.drafts', undefined)
  const directory = useCall('intake.directory', undefined)
  // What was left on the screen is saved after this list was read, so it is read anew the next time.
  useEffect(() => () => client.removeQueries({ queryKey: ['intake.drafts'] }), [client])
  if (!drafts.data || !directory.data) {
    const error = drafts.error ?? directory.error
    return error ? <ErrorNotice error={error} /> : <SkeletonRows />
  }
  return (
    <Intake
      key={worker}
      operatorId={worker}
      drafts={drafts.data.filter(({ operatorId }) => operatorId === worker)}
      directory={directory.data}
      onDraftsChanged={() => void drafts.refetch()}
    />
  )
}

type IntakeProps = {
  readonly operatorId: string
  readonly drafts: readonly Draft[]
  readonly directory: IntakeDirectory
  readonly onDraftsChanged: () => void
}

type Current = { readonly draft: Draft; readonly restoredAt: LocalDateTime | null }

function Intake({ operatorId, drafts, directory, onDraftsChanged }: IntakeProps): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const { openTicket } = useTicketPrinting()
  const fresh = useFresh(operatorId)
  const [current, setCurrent] = useState<Current>(() => {
    const left = drafts.find(({ open }) => open)
    return left ? { draft: left, restoredAt: left.savedAt } : { draft: fresh(), restoredAt: null }
  })
  const [registered, setRegistered] = useState<Registered | null>(null)
  const show = (next: Current): void => {
    setCurrent(next)
    onDraftsChanged()
  }
  const startNew = (): void => show({ draft: fresh(), restoredAt: null })
  const resume = (draft: Draft): void => show({ draft, restoredAt: draft.savedAt })

  /** Throws a draft away, and brings it back when that was a slip. */
  async function discard(draft: Draft, title: string, onUndo: () => void): Promise<void> {
    await attempt('intake.discard-draft', { id: draft.id })
    onDraftsChanged()
    tell({
      title,
      onUndo: () => void attempt('intake.save-draft', draft).then(onDraftsChanged).then(onUndo),
    })
  }

  return (
    <>
      <IntakeForm
        key={current.draft.id}
        start={current.draft}
        restoredAt={current.restoredAt}
        directory={directory}
        drafts={
          <DraftsButton
            drafts={drafts.filter(({ id }) => id !== current.draft.id)}
            directory={directory}
            onContinue={resume}
            onDiscard={(draft) => void discard(draft, t('intake:drafts.discarded'), () => undefined)}
          />
        }
        onNew={startNew}
        onClear={(draft) => {
          startNew()
          void discard(draft, t('intake:drafts.cleared'), () => resume(draft))
        }}
        onRegistered={(result, channel) => {
          startNew()
          // The portal shows the applicant everything itself; everybody else takes a ticket along.
          if (channel === 'portal') setRegistered(result)
          else openTicket(result.id, { afterRegistration: true })
        }}
      />
      {registered && <RegisteredDialog registered={registered} onClose={() => setRegistered(null)} />}
      {current.restoredAt && (
        <p className="sr" role="status">
          {t('intake:drafts.restored', { time: timeOf(current.restoredAt) })}
        </p>
      )}
    </>
  )
}

/** Makes empty complaints, each with the id it will keep. */
function useFresh(operatorId: string): () => Draft {
  const { now } = useAppState()
  const language = useLanguage()
  return () => ({
    id: crypto.randomUUID(),
    operatorId,
    open: true,
    receivedTyped: false,
    savedAt: now,
    form: emptyForm(now, language),
  })
}
