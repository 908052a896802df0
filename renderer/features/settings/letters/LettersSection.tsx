import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'

import { useCall } from '../../../api/hooks.ts'
import { leave } from '../../../app/leaving.ts'
import { useMay } from '../../../app/rights.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'
import { NumberingEditor } from './NumberingEditor.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import { useNumberingDesk } from './useNumberingDesk.ts'
import { useTemplateDesk } from './useTemplateDesk.ts'

import '../../../components/pickList.css'
import './letters.css'

/** What is edited: how letters are headed and numbered, or the text of one kind. */
type Chosen = 'numbering' | PaperKind

/** The texts of letters and how they are numbered: the head of the office writes them, everybody reads them. */
export function LettersSection(): ReactNode {
  const { data: view, error } = useCall('papers.templates', undefined)
  if (view) return <Loaded view={view} />
  return (
    <SettingsFrame section="letters">
      <section className="card">{error ? <ErrorNotice error={error} /> : <SkeletonRows />}</section>
    </SettingsFrame>
  )
}

/** The list stays where it is while what stands beside it changes: with its scroll and its focus. */
function Loaded({ view }: { readonly view: TemplatesView }): ReactNode {
  const readOnly = !useMay('letters')
  const [chosen, setChosen] = useState<Chosen>('numbering')
  const kind = chosen === 'numbering' ? 'extension_notice' : chosen
  const numbering = useNumberingDesk(view)
  const template = useTemplateDesk(kind, view)
  const { unsaved } = chosen === 'numbering' ? numbering : template
  return (
    <SettingsFrame section="letters" {...(!readOnly && { unsaved })}>
      <div className="ltgrid">
        <KindList view={view} chosen={chosen} onChoose={(next) => leave(() => setChosen(next))} />
        {chosen === 'numbering' ? (
          <NumberingEditor view={view} desk={numbering} readOnly={readOnly} />
        ) : (
          <TemplateEditor kind={chosen} view={view} desk={template} readOnly={readOnly} />
        )}
      </div>
    </SettingsFrame>
  )
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
    <nav className="card ltlist picklist" aria-label={t('letters:settings.papers')}>
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
