import { TabList, Tab } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { PapersView } from '@shared/ipc/calls/papersCalls.ts'
import { composePaper } from '@shared/papers/composePaper.ts'
import { PaperKind, type PaperWay } from '@shared/papers/paperKind.ts'
import { isForIntake } from '@shared/papers/paperRules.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'

import { attempt } from '../../api/client.ts'
import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { toAppError } from '../../components/errorWords.ts'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useToast } from '../../components/Toasts.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PaperButtons } from './PaperButtons.tsx'
import { PaperFrame } from './PaperFrame.tsx'
import { PaperPreview } from './PaperPreview.tsx'

const KINDS = PaperKind.options.filter(isForIntake)

/** the complaint as it was told, to be signed, and the memo; before anything is registered. */
export function IntakePapers({
  form,
  onClose,
}: {
  readonly form: ComplaintForm
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { data: view, error } = useCall('papers.intake-view', { form })
  return (
    <PaperFrame title={t('letters:intake.open')} narrow onClose={onClose}>
      {view ? (
        <Loaded view={view} form={form} />
      ) : error ? (
        <ErrorNotice error={error} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </PaperFrame>
  )
}

function Loaded({ view, form }: { readonly view: PapersView; readonly form: ComplaintForm }): ReactNode {
  const { t } = useTranslation()
  const tell = useToast()
  const [kind, setKind] = useState<PaperKind>('complaint_form')
  const [language, setLanguage] = useState(() => proposeDraft(view.facts, kind, view).language)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const draft = useDeferredValue(
    useMemo(() => ({ ...proposeDraft(view.facts, kind, view), language }), [view, kind, language]),
  )
  const model = useMemo(
    () => composePaper(view.facts, draft, view.templates[draft.kind].texts),
    [view.facts, view.templates, draft],
  )

  async function out(way: PaperWay): Promise<void> {
    setBusy(true)
    setError(null)
    const result = await attempt('papers.make', { form, draft, way }).catch((thrown: unknown) => ({
      ok: false as const,
      error: toAppError(thrown),
    }))
    setBusy(false)
    if (!result.ok) return setError(result.error)
    setError(result.value.trouble)
    if (result.value.given) tell({ title: t(`letters:done.${way}`, { kind: t(`letters:kind.${kind}`) }) })
  }

  return (
    <>
      <section className="pfill" aria-label={t(`letters:kind.${kind}`)}>
        <div className="bd">
          <TabList
            vertical
            selectedValue={kind}
            onTabSelect={(_, { value }) => setKind(PaperKind.parse(value))}
            aria-label={t('letters:list')}
          >
            {KINDS.map((one) => (
              <Tab key={one} value={one}>
                {t(`letters:kind.${one}`)}
              </Tab>
            ))}
          </TabList>
          <ErrorNotice error={error} />
          <LanguageChoice value={language} options={['kk', 'ru']} onChange={setLanguage} />
        </div>
        <PaperButtons
          printer={view.printer}
          busy={busy}
          note=""
          onOut={(way) => {
            if (!busy) void out(way)
          }}
        />
      </section>
      <PaperPreview model={model} />
    </>
  )
}
