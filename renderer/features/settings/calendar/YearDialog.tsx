import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CalendarProposal } from '@shared/recalculation/impact.ts'

import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { BasisFields } from './BasisFields.tsx'
import { basisFrom, emptyBasis } from './basisForm.ts'
import { CalendarFrame } from './CalendarFrame.tsx'
import { useLook } from './useLook.ts'

/** The head vouches for a year, or takes that back. */
export function YearDialog({
  year,
  status,
  onLook,
  onClose,
}: {
  readonly year: number
  readonly status: 'official' | 'provisional'
  readonly onLook: (proposal: CalendarProposal) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [basis, setBasis] = useState(emptyBasis)
  const [tried, setTried] = useState(false)
  const { look, busy, error, problemOf } = useLook(onLook)
  const submit = (): void => {
    setTried(true)
    const founded = basisFrom(basis)
    if (founded) void look({ kind: 'edit', edit: { kind: 'year', year, status, basis: founded } })
  }
  return (
    <CalendarFrame
      title={t('workCalendar:edit.yearTitle', { year })}
      subtitle={t(
        status === 'official' ? 'workCalendar:edit.yearOfficial' : 'workCalendar:edit.yearProvisional',
      )}
      action={{ label: t('workCalendar:edit.preview'), onTake: submit, disabled: busy }}
      onClose={onClose}
    >
      <ErrorNotice error={error} />
      <BasisFields basis={basis} onChange={setBasis} onMissing={tried} problemOf={problemOf} />
    </CalendarFrame>
  )
}
