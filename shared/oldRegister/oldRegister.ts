import { foldText } from '../i18n/fold.ts'
import type { OldComplaint, OldRegisterEvent } from './oldComplaint.ts'

/** The old register after an event: the first record of a stream stays, whatever comes after it. */
export function evolveOldRegister(
  complaints: Map<string, OldComplaint>,
  stream: string,
  event: OldRegisterEvent,
): void {
  const known = complaints.get(stream)
  if (event.type === 'old-register.personal-data-erased') {
    if (known) complaints.set(stream, { ...known, dataErased: event })
  } else if (event.type === 'old-register.complaint-imported' && !known) {
    complaints.set(stream, { id: stream, ...event.record, origin: event.origin })
  }
}

export type OldRegisterSearch = (text: string) => readonly OldComplaint[]

/**
 * Search in the old register: every word of the question is a part of what a record says. The newest come first. The
 * folded texts are kept as long as the register does not change.
 */
export function createOldRegisterSearch(complaints: ReadonlyMap<string, OldComplaint>): OldRegisterSearch {
  let sorted: readonly OldComplaint[] = []
  /** Null until somebody searches: folding fifty thousand texts takes a moment. */
  let texts: readonly string[] | null = null
  return (text) => {
    const isAsSorted =
      sorted.length === complaints.size && sorted.every((one) => complaints.get(one.id) === one)
    if (!isAsSorted) {
      sorted = [...complaints.values()].sort(newestFirst)
      texts = null
    }
    const words = foldText(text).split(' ').filter(Boolean)
    if (words.length === 0) return sorted
    const known = texts ?? sorted.map((one) => ` ${searchText(one)}`)
    texts = known
    return sorted.filter((_, n) => words.every((word) => known[n]?.includes(` ${word}`)))
  }
}

function newestFirst(a: OldComplaint, b: OldComplaint): number {
  const [first, second] = [a.receivedOn ?? '', b.receivedOn ?? '']
  if (first !== second) return first > second ? -1 : 1
  return a.origin.row - b.origin.row
}

function searchText(one: OldComplaint): string {
  const { number, applicant, iin, phone, address, provider, service, subject, outcome, note, other } = one
  const all = [number, applicant, iin, phone, address, provider, service, subject, outcome, note]
  return foldText([...all, ...other.map(({ value }) => value)].join(' '))
}
