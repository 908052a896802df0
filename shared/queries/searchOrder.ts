import type { Complaint } from '../complaint/complaint.ts'
import { isIn, sizeOfSet, type DocumentSet } from './documentSet.ts'

/** What was found, not yet taken out: a page of it costs no more than the page. */
export type Found = {
  readonly total: number
  page(offset: number, limit: number): readonly Complaint[]
  /** All that pass, in the same order. */
  filter(passes: (complaint: Complaint) => boolean): Complaint[]
  /** Gives one after another until `visit` answers false. */
  each(visit: (complaint: Complaint) => boolean): void
}

export type SearchOrder = {
  add(document: number): void
  /** The complaints of a set that holds none taken out; all of them when it is null. */
  newestFirst(found: DocumentSet | null): Found
}

/** Documents by the moment of receipt. New ones nearly always come last, so sorting is put off until somebody asks. */
export function createSearchOrder(documents: readonly (Complaint | undefined)[]): SearchOrder {
  let sorted: number[] = []
  let isSorted = true
  const keys: string[] = []
  const compare = (a: number, b: number): number => {
    const [left = '', right = ''] = [keys[a], keys[b]]
    return left < right ? -1 : left > right ? 1 : a - b
  }

  function each(found: DocumentSet | null, visit: (complaint: Complaint) => boolean): void {
    for (let n = sorted.length - 1; n >= 0; n -= 1) {
      const document = sorted[n] ?? 0
      if (found && !isIn(found, document)) continue
      const complaint = documents[document]
      if (complaint && !visit(complaint)) return
    }
  }

  return {
    add(document) {
      const registration = documents[document]?.registration
      keys[document] = registration ? `${registration.form.receivedAt} ${registration.number}` : ''
      const last = sorted.at(-1)
      if (last !== undefined && compare(last, document) > 0) isSorted = false
      sorted.push(document)
    },
    newestFirst(found) {
      if (!isSorted) {
        sorted = sorted.filter((document) => documents[document] !== undefined).sort(compare)
        isSorted = true
      }
      let total = found ? sizeOfSet(found) : 0
      if (!found) for (const document of sorted) if (documents[document]) total += 1
      return {
        total,
        page(offset, limit) {
          const page: Complaint[] = []
          let place = 0
          each(found, (complaint) => {
            if (place >= offset) page.push(complaint)
            place += 1
            return page.length < limit
          })
          return page
        },
        filter(passes) {
          const passing: Complaint[] = []
          each(found, (complaint) => {
            if (passes(complaint)) passing.push(complaint)
            return true
          })
          return passing
        },
        each: (visit) => each(found, visit),
      }
    },
  }
}
