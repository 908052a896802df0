import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { checkTemplate, type TemplateProblem } from '@shared/papers/checkTemplate.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { TemplateTexts } from '@shared/papers/template.ts'
import { textToKeep, textToShow } from '@shared/papers/templateNames.ts'

import { attempt } from '../../../api/client.ts'
import type { Unsaved } from '../../../components/LeaveDialog.tsx'
import { useToast } from '../../../components/Toasts.tsx'

export type TemplateDesk = {
  /** The texts as they are written, with the names of this language in braces. */
  readonly shown: TemplateTexts
  /** The same as they would be stored. */
  readonly kept: TemplateTexts
  readonly problems: readonly TemplateProblem[]
  readonly refusals: number
  readonly error: unknown
  readonly unsaved: Unsaved
  readonly write: (texts: TemplateTexts) => void
  /** Stored texts, such as earlier ones, to be looked at and saved again. */
  readonly show: (texts: TemplateTexts) => void
  /** Back to what is stored, whatever that is by then. */
  readonly forget: () => void
}

type Work = {
  readonly kind: PaperKind
  readonly written: TemplateTexts | null
  readonly error: unknown
  readonly refusals: number
}

const begun = (kind: PaperKind): Work => ({ kind, written: null, error: null, refusals: 0 })

/** The text of one kind on its way from what is stored to what the head makes of it. */
export function useTemplateDesk(kind: PaperKind, view: TemplatesView): TemplateDesk {
  const { t } = useTranslation()
  const tell = useToast()
  const stored = view.templates[kind].texts
  const [work, setWork] = useState<Work>(() => begun(kind))
  const [saving, setSaving] = useState(false)
  // What was written of another kind was saved or thrown away before this one was opened.
  const { written, error, refusals } = work.kind === kind ? work : begun(kind)
  const change = (part: Partial<Work>): void => setWork({ kind, written, error, refusals, ...part })
  const write = (texts: TemplateTexts): void => change({ written: texts })
  const shown = written ?? toShow(stored)
  const kept = { kk: textToKeep(shown.kk, 'kk'), ru: textToKeep(shown.ru, 'ru') }
  const problems = checkTemplate(kind, kept)

  async function onSave(): Promise<boolean> {
    if (problems.length > 0) {
      change({ refusals: refusals + 1 })
      return false
    }
    setSaving(true)
    const result = await attempt('papers.save-template', { kind, texts: kept })
    setSaving(false)
    change({ error: result.ok ? null : result.error })
    if (result.ok) tell({ title: t('settings:savedToast') })
    return result.ok
  }

  const forget = (): void => setWork(begun(kind))
  const dirty = written !== null && !areSame(kept, stored)
  return {
    shown,
    kept,
    problems,
    refusals,
    error,
    unsaved: { dirty, saving, onSave, onCancel: forget },
    write,
    show: (texts) => write(toShow(texts)),
    forget,
  }
}

/** Whether two texts would be stored as the same. */
export function areSame(one: TemplateTexts, other: TemplateTexts): boolean {
  const [first, second] = [one, other].map((texts) => TemplateTexts.safeParse(texts).data ?? texts)
  return JSON.stringify(first) === JSON.stringify(second)
}

const toShow = (texts: TemplateTexts): TemplateTexts => ({
  kk: textToShow(texts.kk, 'kk'),
  ru: textToShow(texts.ru, 'ru'),
})
