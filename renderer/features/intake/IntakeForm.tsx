import { zodResolver } from '@hookform/resolvers/zod'
import { Globe20Regular, Mic20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { AttachedFile } from '@shared/attachments/storedFile.ts'
import type { Draft } from '@shared/complaint/draft.ts'
import { ComplaintForm, type Channel } from '@shared/complaint/form.ts'
import type { IntakeDirectory, Registered } from '@shared/ipc/calls/intakeCalls.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { useAppState } from '../../app/appState.tsx'
import { useKeyHints } from '../../app/keyHints.tsx'
import { keyName, useKeys } from '../../app/keys.ts'
import { useToast } from '../../components/Toasts.tsx'
import { ActionBar } from './ActionBar.tsx'
import { ApplicantColumn } from './ApplicantColumn.tsx'
import { DatesPanel } from './DatesPanel.tsx'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { focusColumn, focusField, nextOf } from './focus.ts'
import { FormNotices } from './FormNotices.tsx'
import { FullDisk } from './FullDisk.tsx'
import { IntakeHeader } from './IntakeHeader.tsx'
import { IntakeProvider, type Intake, type IntakeFiles } from './intakeContext.tsx'
import { MatterColumn } from './MatterColumn.tsx'
import { PortalMarks } from './PortalMarks.tsx'
import { TicketPreview } from './TicketPreview.tsx'
import { useDesk } from './useDesk.ts'
import { useDrafting, type Drafting } from './useDrafting.ts'
import { usePortalPaste, type Pasted } from './usePortalPaste.ts'
import { useRegistering, type Registering } from './useRegistering.ts'
import { useBlank, useWarnings, WarningsProvider } from './warningsContext.tsx'

export type IntakeFormProps = {
  /** What the form begins with: an empty complaint or a draft. */
  readonly start: Draft
  /** When the draft was saved; null for a new complaint. */
  readonly restoredAt: LocalDateTime | null
  readonly directory: IntakeDirectory
  readonly drafts: ReactNode
  readonly onRegistered: (registered: Registered, channel: Channel) => void
  /** Leaves the complaint as a draft, or throws it away, and begins a new one. */
  readonly onNew: () => void
  readonly onClear: (draft: Draft) => void
}

/** One complaint being typed. Mounted anew for every complaint, so that nothing of the last one stays. */
export function IntakeForm(props: IntakeFormProps): ReactNode {
  const { start, restoredAt, directory } = props
  const { office } = useAppState()
  const methods = useForm<ComplaintForm>({
    resolver: zodResolver(ComplaintForm),
    defaultValues: start.form,
    mode: 'onBlur',
  })
  const [receivedTyped, setReceivedTyped] = useState(start.receivedTyped)
  const files = useIntakeFiles(start)
  const { now, nextNumber } = useDesk(methods, receivedTyped)
  const intake = useMemo<Intake>(
    () => ({ id: start.id, now, office, directory, nextNumber, receivedTyped, setReceivedTyped, files }),
    [start.id, now, office, directory, nextNumber, receivedTyped, files],
  )
  const drafting = useDrafting(methods, start, { receivedTyped, files: files.all }, restoredAt)
  const registering = useRegistering(methods, { id: start.id, now, receivedTyped, files }, (registered) => {
    drafting.stop()
    props.onRegistered(registered, methods.getValues('channel'))
  })
  const pasted = usePortalPaste(
    methods,
    directory,
    useCallback(() => setReceivedTyped(true), []),
  )
  return (
    <FormProvider {...methods}>
      <IntakeProvider value={intake}>
        <WarningsProvider attempted={registering.attempted}>
          <Screen {...props} {...{ methods, drafting, registering, pasted, receivedTyped, files }} />
        </WarningsProvider>
      </IntakeProvider>
    </FormProvider>
  )
}

type ScreenProps = IntakeFormProps & {
  readonly methods: UseFormReturn<ComplaintForm>
  readonly drafting: Drafting
  readonly registering: Registering
  readonly pasted: Pasted | null
  readonly receivedTyped: boolean
  readonly files: IntakeFiles
}

function Screen(props: ScreenProps): ReactNode {
  const { start, methods, drafting, registering, receivedTyped } = props
  const { t } = useTranslation()
  const tell = useToast()
  const { gaps } = useWarnings()
  const full = useAppState().disk.state === 'full'
  const blank = useBlank()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })
  useEffect(() => {
    if (!focusField('applicant.surname')) focusColumn(1)
  }, [])
  const toGap = (): void => {
    const field = nextOf(gaps.map((gap) => gap.field))
    if (field !== undefined) focusField(field)
  }
  const saveDraft = async (): Promise<void> => {
    const at = await drafting.save()
    if (at) tell({ title: t('intake:drafts.saved', { time: timeOf(at) }) })
  }
  const leaveDraft = (): void => void drafting.save(false).finally(props.onNew)
  useIntakeKeys({ toGap, register: registering.submit, saveDraft, leaveDraft })
  // What is typed already stays on the screen: it can be read, and is kept until there is room.
  if (full && blank && props.files.all.length === 0) return <FullDisk />
  return (
    <form
      className="intake"
      data-draft={drafting.savedAt ? 'saved' : 'none'}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={(event) => onRegisterKey(event, registering.submit)}
    >
      <IntakeHeader drafts={props.drafts} />
      <div className="form">
        <ApplicantColumn notice={<ChannelNotice pasted={props.pasted} />} />
        <MatterColumn />
        <section className="card" aria-labelledby="intake-s3" data-column="3" tabIndex={-1}>
          <DatesPanel />
          <DuplicateNotice />
          {channel === 'portal' ? <PortalMarks /> : <TicketPreview />}
        </section>
      </div>
      <FormNotices registering={registering} />
      <ActionBar
        registering={registering}
        drafting={drafting}
        onGap={toGap}
        onSaveDraft={() => void saveDraft()}
        onClear={() => {
          drafting.stop()
          props.onClear({ ...start, receivedTyped, form: methods.getValues(), files: props.files.all })
        }}
      />
    </form>
  )
}

/** The files of the complaint being typed; they are in the store already, and belong to nobody until it is registered. */
function useIntakeFiles(start: Draft): IntakeFiles {
  const [all, set] = useState<readonly AttachedFile[]>(start.files ?? [])
  const [busy, setBusy] = useState(false)
  return useMemo(() => ({ all, set, busy, setBusy }), [all, busy])
}

/** Ctrl+Enter registers from every field: it is taken before the list boxes can, which use Enter for themselves. */
function onRegisterKey(event: KeyboardEvent<HTMLFormElement>, submit: () => void): void {
  const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
  if (keyName(event.nativeEvent) !== 'Ctrl+Enter' || !inside) return
  event.preventDefault()
  event.stopPropagation()
  submit()
}

function useIntakeKeys(actions: {
  readonly toGap: () => void
  readonly register: () => void
  readonly saveDraft: () => Promise<void>
  readonly leaveDraft: () => void
}): void {
  const { t } = useTranslation()
  const { toGap, register, saveDraft, leaveDraft } = actions
  useKeys({
    'Alt+Digit0': () => document.querySelector<HTMLElement>('input[name=channel]:checked')?.focus(),
    'Alt+Digit1': () => focusColumn(1),
    'Alt+Digit2': () => focusColumn(2),
    'Alt+Digit3': () => focusColumn(3),
    F4: toGap,
    F2: leaveDraft,
    'Ctrl+KeyS': () => void saveDraft(),
    // Where the focus is outside the form; inside it the form takes the key first.
    'Ctrl+Enter': register,
  })
  useKeyHints([
    { keys: 'Tab', label: t('intake:hint.next') },
    { keys: 'Alt+1…3', label: t('intake:hint.section') },
    { keys: 'F4', label: t('intake:hint.gap') },
    { keys: 'F9', label: t('intake:hint.scan') },
  ])
}

/** What a channel asks to keep in mind. */
function ChannelNotice({ pasted }: { readonly pasted: Pasted | null }): ReactNode {
  const { t } = useTranslation()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })
  if (channel === 'reception') {
    return (
      <div className="mb info">
        <Mic20Regular className="i" aria-hidden="true" />
        <div>{t('intake:receptionNote')}</div>
      </div>
    )
  }
  if (channel !== 'portal' || !pasted) return null
  return (
    <div className="mb info" role="status">
      <Globe20Regular className="i" aria-hidden="true" />
      <div>
        <span className="t">{t('intake:cardPasted')}</span> {t('intake:cardCheck')}{' '}
        {pasted.unknown.length > 0 && t('intake:cardUnknown', { names: pasted.unknown.join(', ') })}
      </div>
    </div>
  )
}
