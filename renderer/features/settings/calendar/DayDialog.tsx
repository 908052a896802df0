import { Radio, RadioGroup } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CalendarEdit } from '@shared/calendar/edits.ts'
import type { CalendarBasis } from '@shared/calendar/basis.ts'
import { dayOf } from '@shared/calendar/workCalendar.ts'
import type { CalendarProposal } from '@shared/recalculation/impact.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { useAppState } from '../../../app/appState.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { useWorkCalendar } from '../../../i18n/useWorkCalendar.ts'
import { BasisFields } from './BasisFields.tsx'
import { basisFrom, emptyBasis } from './basisForm.ts'
import { CalendarFrame } from './CalendarFrame.tsx'
import { DayFields, type DayForm } from './DayFields.tsx'
import { useLook } from './useLook.ts'

const KINDS = ['transfer', 'day-off', 'working', 'restore'] as const
export type DayEditKind = (typeof KINDS)[number]

/** One day off or two that change places: what, which days, and what it rests on. */
export function DayDialog({
  date,
  first,
  onLook,
  onClose,
}: {
  /** The day that was pointed at. */
  readonly date: LocalDate | null
  readonly first?: DayEditKind | undefined
  readonly onLook: (proposal: CalendarProposal) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { calendar: marks } = useAppState()
  const calendar = useWorkCalendar()
  const isOff = date !== null && !dayOf(calendar, date).working
  const [kind, setKind] = useState<DayEditKind>(first ?? 'transfer')
  const [form, setForm] = useState<DayForm>({
    from: isOff ? date : null,
    to: date !== null && !isOff ? date : null,
    date,
    as: 'transfer_off',
    name: { kk: '', ru: '' },
  })
  const [basis, setBasis] = useState(emptyBasis)
  const [tried, setTried] = useState(false)
  const { look, busy, error, problemOf } = useLook(onLook)
  const kinds = KINDS.filter((one) => one !== 'restore' || marks.days.length > 0)
  const submit = (): void => {
    setTried(true)
    const founded = basisFrom(basis)
    const edit = founded && editOf(kind, form, founded)
    if (edit) void look({ kind: 'edit', edit })
  }
  return (
    <CalendarFrame
      title={t('workCalendar:edit.title')}
      action={{ label: t('workCalendar:edit.preview'), onTake: submit, disabled: busy }}
      onClose={onClose}
    >
      <ErrorNotice error={error} />
      <RadioGroup
        aria-label={t('workCalendar:edit.what')}
        value={kind}
        onChange={(_, data) => setKind(kinds.find((one) => one === data.value) ?? 'transfer')}
      >
        <div className="wc-what">
          {kinds.map((one) => (
            <div key={one} className={one === kind ? 'opt on' : 'opt'}>
              <Radio
                value={one}
                label={
                  <>
                    <span className="b">{t(`workCalendar:edit.${one}`)}</span>
                    <span className="s12 mut wc-note">{t(`workCalendar:edit.${one}Note`)}</span>
                  </>
                }
              />
            </div>
          ))}
        </div>
      </RadioGroup>
      <DayFields kind={kind} form={form} onChange={setForm} tried={tried} problemOf={problemOf} />
      <BasisFields basis={basis} onChange={setBasis} onMissing={tried} problemOf={problemOf} />
    </CalendarFrame>
  )
}

/** What was filled in; null while a day is missing. */
function editOf(kind: DayEditKind, form: DayForm, basis: CalendarBasis): CalendarEdit | null {
  const { from, to, date, as, name } = form
  if (kind === 'transfer') return from && to && { kind, from, to, basis }
  if (date === null) return null
  return kind === 'day-off' ? { kind, date, as, name, basis } : { kind, date, basis }
}
