import { Button } from '@fluentui/react-components'
import { Person20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { isComplaintOver } from '@shared/complaint/complaint.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useReadsOnly } from '../../app/readsOnly.ts'
import { useRoleRefusal } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { RefusalTip } from '../../components/RefusalTip.tsx'

/** Who works on the complaint, and the button that gives it to somebody. */
export function OfficerRow({
  card,
  onAssign,
}: {
  readonly card: CardView
  readonly onAssign: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { complaint, caseOfficer } = card
  const readsOnly = useReadsOnly()
  const refusal = useRoleRefusal()('assign', complaint)
  return (
    <div className="obl officer">
      <Person20Regular className="i sub" aria-hidden="true" />
      <div className="t">
        {t('roles:officer.label')}:{' '}
        <span className={caseOfficer ? '' : 'mut'}>{caseOfficer?.name ?? t('roles:officer.none')}</span>
      </div>
      {!isComplaintOver(complaint) && !readsOnly && (
        <div className="du">
          <RefusalTip refusal={refusal}>
            <Button
              size="small"
              disabledFocusable={refusal !== null}
              aria-keyshortcuts="Control+Shift+O"
              onClick={onAssign}
            >
              {t(caseOfficer ? 'roles:officer.change' : 'roles:officer.assign')}{' '}
              <KeyHint>Ctrl+Shift+O</KeyHint>
            </Button>
          </RefusalTip>
        </div>
      )}
    </div>
  )
}
