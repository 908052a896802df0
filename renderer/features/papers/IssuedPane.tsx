import { Button } from '@fluentui/react-components'
import { Copy20Regular, DocumentDismiss20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import type { Complaint, IssuedPaper } from '@shared/complaint/complaint.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import type { PaperWay } from '@shared/papers/paperKind.ts'
import type { PaperModel } from '@shared/papers/paperModel.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'

import { attempt } from '../../api/client.ts'
import { useAction } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { toAppError } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { CancelForm } from './CancelForm.tsx'
import { PaperButtons } from './PaperButtons.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { SendForm } from './SendForm.tsx'
import { useNumericDate } from './useNumericDate.ts'

/** A paper that was issued: what is known of it, further copies, and how it was sent. */
export function IssuedPane({
  view,
  complaint,
  paper,
}: {
  readonly view: PapersView
  readonly complaint: Complaint
  readonly paper: IssuedPaper
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [cancelling, setCancelling] = useState(false)
  const title = useLostFocus()
  const kind = t(`letters:kind.${paper.kind}`)
  const isLetter = PAPER_RULES[paper.kind].number !== null

  async function out(way: PaperWay): Promise<void> {
    setBusy(true)
    setError(null)
    const asked = { complaintId: complaint.id, paperId: paper.paperId, way }
    const result = await attempt('papers.give', asked).catch((thrown: unknown) => ({
      ok: false as const,
      error: toAppError(thrown),
    }))
    setBusy(false)
    if (!result.ok) return setError(result.error)
    setError(result.value.trouble)
    if (result.value.given) tell({ title: t(`letters:done.${way}`, { kind }) })
  }

  const goOn = (): void => title.current?.focus()
  if (!paper.model) return null
  return (
    <>
      <section className="pfill" aria-label={kind}>
        <div className="bd">
          <h3 ref={title} tabIndex={-1}>
            {kind}
          </h3>
          <ErrorNotice error={error} />
          <Facts paper={paper} />
          {isLetter && !paper.sent && !paper.cancelled && (
            <SendForm complaint={complaint} paper={paper} today={view.facts.today} onDone={goOn} />
          )}
          <Aside
            model={paper.model}
            mayCancel={!paper.cancelled && !cancelling}
            onCancel={() => setCancelling(true)}
          />
          {cancelling && !paper.cancelled && (
            <CancelForm
              complaint={complaint}
              paper={paper}
              onClose={() => {
                setCancelling(false)
                goOn()
              }}
            />
          )}
        </div>
        <PaperButtons
          printer={view.printer}
          busy={busy}
          again={paper.given.length > 0}
          note={paper.given.length > 0 ? t('letters:issued.repeatNote') : ''}
          onOut={(way) => {
            if (!busy) void out(way)
          }}
        />
      </section>
      <PaperPreview model={paper.model} />
    </>
  )
}

/** What else can be done with a letter: its text for the portal, and taking it back. */
function Aside({
  model,
  mayCancel,
  onCancel,
}: {
  readonly model: PaperModel
  readonly mayCancel: boolean
  readonly onCancel: () => void
}): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const copy = useAction('card.copy')
  const copyText = (): void =>
    copy.mutate({ text: plainTextOf(model) }, { onSuccess: () => tell({ title: t('letters:copied') }) })
  return (
    <div className="row wrap">
      <Button appearance="subtle" icon={<Copy20Regular />} onClick={copyText}>
        {t('letters:copyText')}
      </Button>
      {mayCancel && (
        <Button appearance="subtle" icon={<DocumentDismiss20Regular />} onClick={onCancel}>
          {t('letters:cancel.open')}
        </Button>
      )}
    </div>
  )
}

/** The pane the paper was written in took the focus away with it; keys go on from here. */
function useLostFocus(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  return title
}

function Facts({ paper }: { readonly paper: IssuedPaper }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const date = useNumericDate()
  const { number, on, addressee, signatory, template, given, sent, cancelled } = paper
  const isLetter = PAPER_RULES[paper.kind].number !== null
  const last = given.at(-1)
  const rows = [
    isLetter && [t('letters:issued.number'), number || t('letters:issued.noNumber')],
    [t('letters:issued.on'), date(on)],
    addressee && [t('letters:issued.to'), addressee],
    signatory && [t('letters:issued.signatory'), signatory],
    [t('letters:issued.language'), t(`letters:languages.${paper.language}`)],
    [t('letters:issued.text'), t(`letters:issued.${template.source}`, { version: template.version })],
    [
      t('letters:issued.given'),
      last
        ? t('letters:issued.times', { count: given.length, at: formatDateTime(last.at, language) })
        : t('letters:issued.never'),
    ],
    isLetter && [
      t('letters:issued.sent'),
      sent
        ? t('letters:issued.sentOn', {
            date: date(sent.on),
            way: t(`card:answer.ways.${sent.way}`),
          })
        : t('letters:issued.notSent'),
    ],
    cancelled && [t('letters:issued.cancelled'), cancelled.reason],
  ].filter((row) => Array.isArray(row))
  return (
    <dl className="kv">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
