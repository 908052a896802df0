import { z } from 'zod'

import type { Office } from '@shared/directory/office.ts'

const Required = z.string().trim().min(1, 'required').max(300, 'invalid')
const Optional = z.string().trim().max(300, 'invalid')
const RequiredPair = z.object({ kk: Required, ru: Required })
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')
const OptionalTime = z.union([z.literal(''), Time]).optional()

const Hours = z
  .object({ start: Time, end: Time, lunchStart: OptionalTime, lunchEnd: OptionalTime })
  .superRefine((hours, context) => {
    const { start, end, lunchStart = '', lunchEnd = '' } = hours
    const report = (field: keyof typeof hours, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (start >= end) report('end', 'hours')
    if ((lunchStart === '') !== (lunchEnd === ''))
      report(lunchStart === '' ? 'lunchStart' : 'lunchEnd', 'required')
    else if (lunchStart !== '' && lunchStart >= lunchEnd) report('lunchEnd', 'hours')
  })

/** The office as its form holds it. Messages are keys of the `forms` texts. */
export const OfficeForm = z.object({
  name: RequiredPair,
  district: RequiredPair,
  postcode: Optional,
  address: RequiredPair,
  contactCentre: Required,
  freeLine: Required,
  department: z.object({ name: RequiredPair, phone: Optional, room: Optional }),
  hours: Hours,
  week: z.union([z.literal(5), z.literal(6)]),
  forwardSatisfied: z.boolean().optional(),
})
export type OfficeForm = z.infer<typeof OfficeForm>

/** The form's values as the office is kept: an empty lunch is none. */
export function officeOf(form: OfficeForm): Office {
  const { start, end, lunchStart, lunchEnd } = form.hours
  const { forwardSatisfied = false, ...rest } = form
  return {
    ...rest,
    forwardSatisfied,
    hours: lunchStart && lunchEnd ? { start, end, lunchStart, lunchEnd } : { start, end },
  }
}
