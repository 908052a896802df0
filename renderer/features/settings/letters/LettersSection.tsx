import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'

import { useCall } from '../../../api/hooks.ts'
import { leave } from '../../../app/leaving.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { NumberingEditor } from './NumberingEditor.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'

import './letters.css'

/** What is edited: how letters are headed and numbered, or the text of one kind. */
type Chosen = 'numbering' | PaperKind

/** The texts of letters and how they are numbered: the head of the office writes them, everybody reads them. */
export function LettersSection(): ReactNode {
  const { data: view, error } = useCall('papers.templates', undefined)
  const [chosen, setChosen] = useState<Chosen>('numbering')
  if (!view) {
    return (
      <SettingsFrame section="letters">
        <section className="card">{error ? <ErrorNotice error={error} /> : <SkeletonRows />}</section>
      </SettingsFrame>
    )
  }
  const list = <KindList view={view} chosen={chosen} onChoose={(next) => leave(() => setChosen(next))} />
  if (chosen === 'numbering') return <NumberingEditor view={view} list={list} />
  return <TemplateEditor key={chosen} kind={chosen} view={view} list={list} />
}

function KindList({
  view,
  chosen,
  onChoose,
}: {
  readonly view: TemplatesView
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}): ReactNode {
  const { t } = useTranslation()
  const item = (of: Chosen, label: string, note: string): ReactNode => (
    <li key={of}>
      <button
        type="button"
        className={of === chosen ? 'on' : ''}
        aria-current={of === chosen}
        onClick={() => onChoose(of)}
      >
        {label}
        {note !== '' && <span className="k">{note}</span>}
      </button>
    </li>
  )
  return (
    <nav className="card ltlist" aria-label={t('letters:settings.papers')}>
      <ul>
        {item('numbering', t('letters:settings.numbering'), '')}
        {PaperKind.options.map((kind) =>
          item(
            kind,
            t(`letters:kind.${kind}`),
            view.templates[kind].version.source === 'office' ? t('letters:settings.own') : '',
          ),
        )}
      </ul>
    </nav>
  )
}
