import { Warning16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { shareInTime, type Figure, type Tally } from '@shared/report/figures.ts'

import { FigureButton, type OpenFigure } from './FigureButton.tsx'
import { usePercent } from './percent.ts'

/** The counts of a row of a table, each opening its complaints, and the share reviewed in time. */
export function TallyCells({
  tally,
  figures,
  providerId = null,
  serviceId = null,
  onOpen,
}: {
  readonly tally: Tally
  readonly figures: readonly Figure[]
  readonly providerId?: string | null
  readonly serviceId?: string | null
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  const percent = usePercent()
  const share = shareInTime(tally)
  const owner = { providerId, serviceId }
  return (
    <>
      {figures.map((figure) => {
        const count = tally.figures[figure]
        return (
          <td key={figure} className="r">
            <FigureButton figure={figure} count={count} {...owner} onOpen={onOpen}>
              {figure === 'reviewed_late' && count > 0 ? <Late count={count} /> : undefined}
            </FigureButton>
          </td>
        )
      })}
      <td className="r b">{share === null ? t('report:tile.nothing') : percent(share)}</td>
    </>
  )
}

function Late({ count }: { readonly count: number }): ReactNode {
  return (
    <span className="row fg-over b late">
      <Warning16Filled aria-hidden="true" />
      {count}
    </span>
  )
}
