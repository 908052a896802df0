import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatMonth } from '@shared/i18n/dates.ts'
import type { FigurePlace } from '@shared/report/figureComplaints.ts'
import type { MonthlyReport } from '@shared/report/monthlyReport.ts'
import type { YearMonth } from '@shared/time/localDate.ts'

import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { focusFigure } from './FigureButton.tsx'
import { FigureComplaints } from './FigureComplaints.tsx'

const PAGE = 200
const MOST = 5000

/** The complaints a figure counts. Closing goes back to where the figure stands. */
export function FigureDialog({
  month,
  place,
  report,
}: {
  readonly month: YearMonth
  readonly place: FigurePlace
  readonly report: MonthlyReport | undefined
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const [limit, setLimit] = useState(PAGE)
  const { data, error } = useCall('report.complaints', { month, ...place, limit })
  const close = (): void => window.history.back()
  useFocusBack(place)
  const figure = t(`report:figure.${place.figure}`)
  const whose = useWhose(place, report)
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className="figuredlg">
        <DialogBody>
          <DialogTitle>
            {t('report:list.title', { figure, month: formatMonth(month, language) })}
            <div className="s13 sub whose">
              {whose}
              {data && ` · ${t('report:list.count', { count: data.total })}`}
            </div>
          </DialogTitle>
          <DialogContent className="figurelist">
            <ErrorNotice error={error} />
            {data ? <FigureComplaints rows={data.rows} /> : !error && <SkeletonRows rows={6} />}
            {data && data.total > data.rows.length && limit < MOST && (
              <Button className="more" onClick={() => setLimit(Math.min(MOST, limit * 5))}>
                {t('report:list.more')}
              </Button>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>
              {t('action.close')} <KeyHint>Esc</KeyHint>
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** The provider or the service the figure stands beside. */
function useWhose({ providerId, serviceId }: FigurePlace, report: MonthlyReport | undefined): string {
  const { t } = useTranslation()
  const language = useLanguage()
  if (providerId !== null) {
    const row = report?.rows.find((one) => one.providerId === providerId)
    return (row && inLanguage(row.name, language)) || t('report:noProvider')
  }
  if (serviceId !== null) {
    const row = report?.services.find((one) => one.serviceId === serviceId)
    return (row && inLanguage(row.name, language)) || t('report:noService')
  }
  return t('report:list.all')
}

/** The dialog itself lets go of the keyboard a moment after it is gone. */
const LETTING_GO_MS = 150

/** Gives the cursor back to the figure; the dialog cannot where the page was left for a card in between. */
function useFocusBack(place: FigurePlace): void {
  const left = useRef(place)
  useEffect(() => {
    left.current = place
  })
  useEffect(
    () => () => {
      setTimeout(() => focusFigure(left.current), LETTING_GO_MS)
    },
    [],
  )
}
