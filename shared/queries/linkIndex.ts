import type { Complaint } from '../complaint/complaint.ts'
import type { WorldObserver } from '../journal/world.ts'

/** Which complaints are linked to one: a link is written on the later complaint only. */
export class LinkIndex implements WorldObserver {
  readonly #from = new Map<string, Set<string>>()

  /** Ids of the complaints that name `id` in a link. */
  to(id: string): ReadonlySet<string> {
    return this.#from.get(id) ?? NOBODY
  }

  complaintChanged(before: Complaint | undefined, after: Complaint | undefined): void {
    if (before?.links === after?.links) return
    if (before) for (const { toId } of before.links) this.#from.get(toId)?.delete(before.id)
    if (after) for (const { toId } of after.links) this.#add(toId, after.id)
  }

  #add(toId: string, fromId: string): void {
    const known = this.#from.get(toId)
    if (known) known.add(fromId)
    else this.#from.set(toId, new Set([fromId]))
  }
}

const NOBODY: ReadonlySet<string> = new Set()
