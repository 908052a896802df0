import { z } from 'zod'

import { TicketFormat } from '@shared/complaint/outcomes.ts'
import { Workstation } from '@shared/directory/office.ts'
import { passwordProblem } from '@shared/directory/passwordRules.ts'
import { foldMark } from '@shared/directory/workstationMark.ts'
import type { Input } from '@shared/ipc/protocol.ts'

import { OfficeForm } from '../settings/office/officeForm.ts'

export const Required = z.string().trim().min(1, 'required').max(300, 'invalid')
const Optional = z.string().trim().max(300, 'invalid')
export const RequiredPair = z.object({ kk: Required, ru: Required })

export const MarkField = z
  .string()
  .transform(foldMark)
  .refine((mark) => Workstation.shape.mark.safeParse(mark).success, 'mark')

const NewPassword = z.string().superRefine((password, context) => {
  const weak = passwordProblem(password)
  if (weak) context.addIssue({ code: 'custom', message: weak })
})

/** The form of the first run. Messages are keys of the `forms` texts. */
export const SetUpForm = z
  .object({
    office: OfficeForm,
    mark: MarkField,
    workstationName: RequiredPair,
    operator: z.object({
      surname: Required,
      name: Required,
      patronymic: Optional,
      position: RequiredPair,
    }),
    password: NewPassword,
    repeat: z.string(),
    ticketFormat: TicketFormat,
    ticketPrinter: z.string(),
  })
  .refine(({ password, repeat }) => password === repeat, {
    path: ['repeat'],
    error: 'differs',
    // Said also while other fields are still wrong.
    when: () => true,
  })
export type SetUpForm = z.infer<typeof SetUpForm>

const EMPTY = { kk: '', ru: '' }

/** What most offices would type anyway. */
export const SET_UP_PRESETS: SetUpForm = {
  office: {
    name: EMPTY,
    district: EMPTY,
    postcode: '',
    address: EMPTY,
    contactCentre: '1414',
    freeLine: '8-800-080-7777',
    department: { name: { kk: 'кеңсе', ru: 'канцелярия' }, phone: '', room: '' },
    hours: { start: '09:00', end: '18:30', lunchStart: '13:00', lunchEnd: '14:30' },
    week: 5,
  },
  mark: 'К1',
  workstationName: { kk: '1-терезе', ru: 'окно 1' },
  operator: { surname: '', name: '', patronymic: '', position: EMPTY },
  password: '',
  repeat: '',
  ticketFormat: '80mm',
  ticketPrinter: '',
}

/** The same at the department of a region, whose workstation gives out no numbers. */
export const REGION_PRESETS: SetUpForm = {
  ...SET_UP_PRESETS,
  mark: 'О1',
  workstationName: { kk: 'облыс басқармасы', ru: 'управление области' },
}

/** The form as the main process takes it. */
export function firstRunOf(form: SetUpForm): Input<'session.set-up'> {
  const { office, mark, workstationName, operator, password, ticketFormat, ticketPrinter } = form
  return { office, mark, workstationName, operator, password, ticketFormat, ticketPrinter }
}
