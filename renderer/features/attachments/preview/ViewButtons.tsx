import { Button } from '@fluentui/react-components'
import {
  ArrowRotateClockwise20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  PageFit20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { larger, smaller, turned, type View } from './view.ts'

/** Pages, scale and turning; the keys are told in the names. */
export function ViewButtons({
  view,
  onView,
  page,
  pages,
  onPage,
}: {
  readonly view: View
  readonly onView: (view: View) => void
  readonly page: number
  readonly pages: number
  /** Null for a picture, which has one page. */
  readonly onPage: ((page: number) => void) | null
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="att-tools" role="group" aria-label={t('attachments:preview.tools')}>
      {onPage && (
        <>
          <Tool
            icon={<ChevronLeft20Regular />}
            name={t('attachments:preview.previous')}
            hint="PgUp"
            off={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          <span className="s13 nw" role="status">
            {t('attachments:preview.place', { page, pages })}
          </span>
          <Tool
            icon={<ChevronRight20Regular />}
            name={t('attachments:preview.next')}
            hint="PgDn"
            off={page >= pages}
            onClick={() => onPage(page + 1)}
          />
        </>
      )}
      <Tool
        icon={<ZoomOut20Regular />}
        name={t('attachments:preview.smaller')}
        hint="−"
        onClick={() => onView(smaller(view))}
      />
      <Tool
        icon={<ZoomIn20Regular />}
        name={t('attachments:preview.larger')}
        hint="+"
        onClick={() => onView(larger(view))}
      />
      <Tool
        icon={<PageFit20Regular />}
        name={t(view.zoom === 'page' ? 'attachments:preview.fitWidth' : 'attachments:preview.fitPage')}
        onClick={() => onView({ ...view, zoom: view.zoom === 'page' ? 'width' : 'page' })}
      />
      <Tool
        icon={<ArrowRotateClockwise20Regular />}
        name={t('attachments:preview.turn')}
        hint="R"
        onClick={() => onView(turned(view))}
      />
    </div>
  )
}

function Tool({
  icon,
  name,
  hint,
  off = false,
  onClick,
}: {
  readonly icon: ReactElement
  readonly name: string
  readonly hint?: string
  readonly off?: boolean
  readonly onClick: () => void
}): ReactNode {
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={name}
      title={hint === undefined ? name : `${name}, ${hint}`}
      disabledFocusable={off}
      onClick={onClick}
    />
  )
}
