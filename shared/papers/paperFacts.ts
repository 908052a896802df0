import { z } from 'zod'

import type { Complaint } from '../complaint/complaint.ts'
import type { ComplaintForm } from '../complaint/form.ts'
import { Bilingual } from '../core/bilingual.ts'
import type { Office } from '../directory/office.ts'
import type { Provider, Service } from '../directory/records.ts'
import { LocalDate } from '../time/localDate.ts'
import { PaperInputName } from './paperInputs.ts'
import { PaperKind, PaperLanguage } from './paperKind.ts'

/** Everything a paper is made from that is not typed for it. */
export type PaperFacts = {
  readonly form: ComplaintForm
  /** Null while the complaint is still being taken in: only the form and the memo can be made then. */
  readonly complaint: Complaint | null
  readonly provider: Provider | null
  readonly service: Service | null
  readonly office: Office
  /** Lines of the office's head as the head of the office wrote them; empty: made from its name. */
  readonly letterhead: Bilingual
  /** To whom a complaint to the akim is addressed; empty: in the general words of the law. */
  readonly akim: Bilingual
  /** The operator at the desk. */
  readonly executor: Signatory
  readonly today: LocalDate
}

const Line = z.string().trim().max(300)
const Typed = z.object({ kk: z.string().trim().max(20_000), ru: z.string().trim().max(20_000) })

/** Who signs, with the post as it stands on the paper. */
export const Signatory = z.object({ name: Line, position: Bilingual })
export type Signatory = z.infer<typeof Signatory>

/** What the clerk chooses and types for one paper. */
export const PaperDraft = z.object({
  kind: PaperKind,
  language: PaperLanguage,
  /** Outgoing number; empty when it will be written by hand. */
  number: z.string().trim().max(100),
  on: LocalDate,
  signatory: Signatory,
  /** «Уважаемый Бауыржан Серікұлы!» */
  salutation: Bilingual,
  inputs: z.partialRecord(PaperInputName, Typed),
})
export type PaperDraft = z.infer<typeof PaperDraft>
