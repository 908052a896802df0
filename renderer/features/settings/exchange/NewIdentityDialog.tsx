import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx'

/** What becoming a workstation of its own means for the records and the numbers, before it is ordered. */
export function NewIdentityDialog({
  cause,
  onYes,
  onNo,
}: {
  readonly cause: 'twin' | 'lost'
  readonly onYes: () => void
  readonly onNo: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('exchange:fork.ask')}
      yes={t('exchange:fork.yes')}
      onYes={onYes}
      onNo={onNo}
      className="xconfirm"
    >
      <p>{t(`exchange:fork.moves.${cause}`)}</p>
      <p>{t(`exchange:fork.numbers.${cause}`)}</p>
      <p className="sub">{t('exchange:fork.when')}</p>
    </ConfirmDialog>
  )
}
