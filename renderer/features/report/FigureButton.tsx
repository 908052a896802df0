import { useRestoreFocusTarget } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { FigurePlace } from '@shared/report/figureComplaints.ts'
import type { Figure } from '@shared/report/figures.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

export type OpenFigure = (place: FigurePlace) => void

/** A count that opens the complaints it counts. A zero opens nothing and is no button. */
export function FigureButton({
  figure,
  count,
  providerId = null,
  serviceId = null,
  onOpen,
  children,
}: {
  readonly figure: Figure
  readonly count: number
  readonly providerId?: string | null
  readonly serviceId?: string | null
  readonly onOpen: OpenFigure
  /** Shown instead of the bare number. */
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const cursorComesBack = useRestoreFocusTarget()
  const place = { figure, providerId, serviceId }
  const text = formatNumber(count, language)
  if (count === 0) return <span className="cell0">{children ?? text}</span>
  return (
    <button
      type="button"
      className="fig"
      {...cursorComesBack}
      data-figure={keyOfPlace(place)}
      aria-label={t('report:openFigure', { figure: t(`report:figure.${figure}`), value: text })}
      onClick={() => onOpen(place)}
    >
      {children ?? text}
    </button>
  )
}

/** Puts the cursor back on a figure after its list was closed, unless it is somewhere already. */
export function focusFigure(place: FigurePlace): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return
  for (const button of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    if (button.dataset['figure'] !== keyOfPlace(place)) continue
    button.focus()
    return
  }
}

function keyOfPlace({ figure, providerId, serviceId }: FigurePlace): string {
  return [figure, providerId ?? '', serviceId === null ? '' : `=${serviceId}`].join(' ')
}
