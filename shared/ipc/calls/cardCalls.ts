import { z } from 'zod'

import { ComplaintCommand } from '../../complaint/commands.ts'
import { StepPreview } from '../../complaint/preview.ts'
import { CardView } from '../../queries/cardView.ts'
import { call } from '../call.ts'

const Id = z.string().min(1).max(64)

export const cardCalls = {
  /** Fails with `not-found`, or `still-loading` while the journal is being read. */
  'card.get': call(z.object({ id: Id }), CardView),
  /**
   * Takes a step on a complaint. Fails with `stale` when the complaint changed since the screen showed `version`, or
   * with the rule that forbids the step (`RefusalCode`; `fields` names the field of the command at fault).
   */
  'card.act': call(
    z.object({ id: Id, version: z.int(), command: ComplaintCommand }),
    z.object({ version: z.int() }),
  ),
  /** What a step would do to the dates; nothing is stored. Fails as `card.act` does, but for the version. */
  'card.preview': call(z.object({ id: Id, command: ComplaintCommand }), StepPreview),
  /** Puts a fact of the card on the clipboard. */
  'card.copy': call(z.object({ text: z.string().max(200_000) }), z.void()),
} as const
