import { useEffect } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { registrationDay } from '@shared/deadline/registration.ts'
import type { LocalDateTime } from '@shared/time/localDateTime.ts'

import { useCall } from '../../api/hooks.ts'
import { useAppState } from '../../app/appState.tsx'
import { useWorkCalendar } from '../../i18n/useWorkCalendar.ts'
import { USUAL_HOURS } from './useDates.ts'

const TICK_MS = 10_000

/** The office's clock and the next number; until a time of receipt is typed, the form's follows the clock. */
export function useDesk(
  methods: UseFormReturn<ComplaintForm>,
  receivedTyped: boolean,
): { readonly now: LocalDateTime; readonly nextNumber: string } {
  const state = useAppState()
  const calendar = useWorkCalendar()
  const { control, setValue } = methods
  const receivedAt = useWatch({ control, name: 'receivedAt' })
  const registeredOn = registrationDay(receivedAt, state.office?.hours ?? USUAL_HOURS, calendar)
  const { data, refetch } = useCall('intake.desk', { registeredOn })
  const now = data?.now ?? state.now
  useEffect(() => {
    const timer = setInterval(() => void refetch(), TICK_MS)
    return () => clearInterval(timer)
  }, [refetch])
  useEffect(() => {
    if (!receivedTyped) setValue('receivedAt', now)
  }, [now, receivedTyped, setValue])
  return { now, nextNumber: data?.nextNumber ?? '' }
}
