import { z } from 'zod'

import { Handover } from '../../directory/handover.ts'
import { CaseOfficerView } from '../../queries/caseOfficers.ts'
import { LocalDate } from '../../time/localDate.ts'
import { call } from '../call.ts'

/** A hand-over of the head's duties, for those it concerns. */
export const HandoverView = Handover.omit({ headId: true, deputyId: true }).extend({
  head: CaseOfficerView,
  deputy: CaseOfficerView,
  state: z.enum(['ahead', 'running', 'over', 'ended']),
  endedOn: LocalDate.nullable(),
})
export type HandoverView = z.infer<typeof HandoverView>

export const dutyCalls = {
  /** All hand-overs, the latest first, and who may be handed to. */
  'duties.list': call(
    z.void(),
    z.object({
      handovers: z.array(HandoverView).readonly(),
      deputies: z.array(CaseOfficerView).readonly(),
    }),
  ),
  /** The head himself only. Fails with the field at fault. */
  'duties.hand-over': call(Handover.omit({ id: true, headId: true }), z.void()),
  /** The head himself only: ends it now. */
  'duties.take-back': call(z.object({ id: z.string().max(64) }), z.void()),
} as const
