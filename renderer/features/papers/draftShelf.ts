import type { PaperDraft } from '@shared/papers/paperFacts.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'

/** What was typed for papers that are not issued yet: a dialog closed by mistake loses nothing. In memory only. */
export class DraftShelf {
  readonly #drafts = new Map<string, PaperDraft>()

  draftOf(complaintId: string, kind: PaperKind): PaperDraft | undefined {
    return this.#drafts.get(`${complaintId} ${kind}`)
  }

  keep(complaintId: string, draft: PaperDraft): void {
    this.#drafts.set(`${complaintId} ${draft.kind}`, draft)
  }

  drop(complaintId: string, kind: PaperKind): void {
    this.#drafts.delete(`${complaintId} ${kind}`)
  }
}
