import { AsyncLocalStorage } from 'node:async_hooks'

import { ok, type Result } from '@shared/core/result.ts'

import type { Journal } from '../journal/journal.ts'

/** Id of the head for whom the call that is being answered is made. */
const acting = new AsyncLocalStorage<string>()

/** Answers a call that only the head's right allows: everything it stores says whose right that was. */
export function actingForHead<T>(headId: string, answer: () => Promise<T>): Promise<T> {
  return acting.run(headId, answer)
}

/** Id of the head whose right allows the call that is being answered; null when it is the operator's own. */
export const headActedFor = (): string | null => acting.getStore() ?? null

/** The journal, writing `forHead` into every event of a call that is made for the head: no handler can forget it. */
export function markedForHead(journal: Journal): Journal {
  return {
    ...journal,
    append: (stream, actor, decide) => {
      const headId = acting.getStore()
      return journal.append(stream, actor, headId === undefined ? decide : () => marked(decide(), headId))
    },
    appendTogether: (actor, decide) => {
      const headId = acting.getStore()
      if (headId === undefined) return journal.appendTogether(actor, decide)
      return journal.appendTogether(actor, () => {
        const decided = decide()
        if (!decided.ok) return decided
        return ok(decided.value.map((one) => ({ ...one, data: { ...one.data, forHead: headId } })))
      })
    },
  }
}

function marked<E extends object>(decided: Result<readonly E[]>, forHead: string): Result<readonly E[]> {
  return decided.ok ? ok(decided.value.map((event) => ({ ...event, forHead }))) : decided
}
