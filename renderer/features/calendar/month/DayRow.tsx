import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ObligationView } from '@shared/queries/obligationView.ts'

import { SmallStrip } from '../../../components/DayStrip.tsx'
import { MovedMark } from '../../../components/MovedMark.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'
import type { Rows } from '../useRows.ts'
import { openCard } from '../useStepKeys.ts'

/** An obligation in the list of a day; Enter or a click opens its card. */
export function DayRow({
  row,
  rowProps,
}: {
  readonly row: ObligationView
  readonly rowProps: ReturnType<Rows['rowProps']>
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  return (
    <button type="button" className="cal-pi" {...rowProps} onClick={() => openCard(row.complaintId)}>
      <span className="row">
        <ObligationMark kind={row.kind} />
        <b className="el grow">{row.applicant || t('anonymous')}</b>
        <MovedMark promisedOn={row.promisedOn} dueOn={row.dueOn} />
        <span className="mut nw">{row.number}</span>
      </span>
      <span className="row cal-pi2">
        <span className="el grow s12 sub">{nameOf(row.providerName)}</span>
        <SmallStrip from={row.from} dueOn={row.dueOn} firstDueOn={row.firstDueOn} doneOn={row.doneOn} />
      </span>
    </button>
  )
}
