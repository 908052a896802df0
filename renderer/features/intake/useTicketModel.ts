import { useWatch } from 'react-hook-form'

import { ComplaintForm } from '@shared/complaint/form.ts'
import { storedForm } from '@shared/complaint/formDefaults.ts'
import type { TicketModel } from '@shared/tickets/ticket.ts'
import { ticketModel } from '@shared/tickets/ticketModel.ts'

import { useAppState } from '../../app/appState.tsx'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { useIntake } from './intakeContext.tsx'
import { useDates } from './useDates.ts'

/** The ticket as it would be printed now; null until office and operator are known. */
export function useTicketModel(): TicketModel | null {
  const { office, nextNumber, now, id } = useIntake()
  const { operator, workstation } = useAppState()
  const calendar = useWorkCalendar()
  const { dates, provider } = useDates()
  const form = ComplaintForm.safeParse(useWatch<ComplaintForm>())
  if (!office || !operator || !form.success) return null
  const { receivedOn: _, ...facts } = dates
  return ticketModel({
    complaintId: id,
    registration: {
      number: nextNumber,
      form: storedForm(form.data),
      recordedAt: now,
      acceptedBy: { operatorId: operator.id, name: operator.shortName, position: operator.position },
      calendarVersion: calendar.version,
      ...facts,
    },
    office,
    workstation,
    provider,
    duplicate: null,
  })
}
