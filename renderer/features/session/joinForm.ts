import { z } from 'zod'

import { TicketFormat } from '@shared/complaint/outcomes.ts'

import { MarkField, Required, RequiredPair } from './setUpForm.ts'

/** What a new workstation of a working office is asked for. Messages are keys of the `forms` texts. */
export const JoinForm = z.object({
  mark: MarkField,
  workstationName: RequiredPair,
  ticketFormat: TicketFormat,
  ticketPrinter: z.string(),
  operatorId: Required,
  password: z.string().min(1, 'required').max(200, 'invalid'),
})
export type JoinForm = z.infer<typeof JoinForm>

/** The number of a free mark is most likely that of the window, too. */
export function joinPresets(freeMark: string, operatorId: string): JoinForm {
  const number = freeMark.replaceAll(/\D/g, '')
  return {
    mark: freeMark,
    workstationName: { kk: number && `${number}-терезе`, ru: number && `окно ${number}` },
    ticketFormat: '80mm',
    ticketPrinter: '',
    operatorId,
    password: '',
  }
}
