import { DIRECTORY_STREAM } from '@shared/directory/events.ts'
import { admissionTo, type OfficeMark, type OfficeMarkPlace } from '@shared/exchange/officeMark.ts'
import type { ExchangeTarget } from '@shared/exchange/target.ts'
import type { Fold } from '@shared/journal/fold.ts'

import type { ExchangeJournal } from './exchangeOnce.ts'

/** The place belongs to another office; `mark` says to which, unless it bears none. */
export class OtherOffice extends Error {
  override readonly name = 'OtherOffice'
  readonly mark: OfficeMark | null

  constructor(mark: OfficeMark | null) {
    super('the place belongs to another office')
    this.mark = mark
  }
}

/** Lets a workstation exchange with its own office only: asked before anything is read or written. */
export type OfficeGate = (place: OfficeMarkPlace, target: ExchangeTarget) => Promise<void>

type Needs = {
  readonly journal: Pick<ExchangeJournal, 'vector'>
  readonly fold: Pick<Fold, 'history' | 'directory'>
  readonly settings: () => { readonly exchangeOffice: string }
}

/** Throws `OtherOffice`; marks a place that is new, or that is of before there were marks and shares journals with ours. */
export function createOfficeGate({ journal, fold, settings }: Needs): OfficeGate {
  return async (place, target) => {
    const mark = await place.read()
    const own = officesIn(fold)
    const there = mark ? 'shared' : whatLies(await target.holdings(), journal.vector())
    const admission = admissionTo({ mark, own, confirmed: settings().exchangeOffice, there })
    if (admission === 'refuse') throw new OtherOffice(mark)
    if (mark) await place.renew?.(mark)
    const { office } = fold.directory
    const [first] = own
    if (admission === 'mark' && first !== undefined && office) {
      await place.write({ office: first, name: office.name })
    }
  }
}

/** Ids of the events by which the office was set up and renamed, oldest first: workstations set up apart have several. */
export function officesIn(fold: Pick<Fold, 'history'>): readonly string[] {
  return fold
    .history(DIRECTORY_STREAM)
    .filter(({ data }) => data.type === 'office.saved')
    .map(({ id }) => id)
}

function whatLies(
  runs: Awaited<ReturnType<ExchangeTarget['holdings']>>,
  vector: Readonly<Record<string, number>>,
): 'nothing' | 'shared' | 'foreign' {
  if (runs.length === 0) return 'nothing'
  return runs.some(({ node }) => node in vector) ? 'shared' : 'foreign'
}
