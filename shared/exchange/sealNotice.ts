import { z } from 'zod'

import { OfficeMark } from './officeMark.ts'

/**
 * What `office.json` of a sealed place says to everybody: that it is sealed, and what tells the right office key from a
 * wrong one. To a program that knows nothing of seals it is the mark of another office, so that it keeps out.
 */
export const SealNotice = OfficeMark.extend({
  office: z.literal('sealed'),
  seal: z.object({ version: z.literal(1), proof: z.string().regex(/^[0-9a-f]{64}$/) }),
})
export type SealNotice = z.infer<typeof SealNotice>

export function sealNotice(proof: string): SealNotice {
  return {
    office: 'sealed',
    name: {
      kk: 'Кеңсе кілтімен мөрленген: бағдарламаны жаңартып, кеңсе кілтін енгізіңіз',
      ru: 'Закрыто ключом канцелярии: обновите программу и введите ключ канцелярии',
    },
    seal: { version: 1, proof },
  }
}

/** `no-key`: the place is sealed and no office key is known here. `other-key`: it was sealed with another one. */
export type SealProblem = 'no-key' | 'other-key'

/** Nothing was read or written: what lies there cannot be told from nothing, and is not taken for it. */
export class SealedPlace extends Error {
  override readonly name = 'SealedPlace'
  readonly problem: SealProblem

  constructor(problem: SealProblem) {
    super(`the place is sealed: ${problem}`)
    this.problem = problem
  }
}
