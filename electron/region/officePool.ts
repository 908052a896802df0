/** So many complaints are kept in memory at most, beside those of the office that is used: some 400 MB. */
const MOST_COMPLAINTS = 60_000

/** Opened offices. Reading one takes a second; all of a region at once would take the computer's memory. */
export type OfficePool<T> = {
  /** Opens an office unless it is open, and keeps it open while `act` goes on. */
  use<R>(id: string, act: (office: T) => Promise<R>): Promise<R>
  close(): Promise<void>
}

type Needs<T> = {
  readonly open: (id: string) => Promise<T>
  readonly close: (office: T) => Promise<void>
  /** How many complaints it holds. */
  readonly sizeOf: (office: T) => number
  readonly most?: number
}

type Place<T> = { readonly office: Promise<T>; opened: T | null; users: number }

/** Keeps the offices that were used last, as far as memory goes; none is closed while it is used. */
// oxlint-disable-next-line max-lines-per-function -- one closure over private state: as long as a small class
export function createOfficePool<T>({
  open,
  close,
  sizeOf,
  most = MOST_COMPLAINTS,
}: Needs<T>): OfficePool<T> {
  /** In the order of use, last used last. */
  const places = new Map<string, Place<T>>()
  /** A folder is given back before it is opened again. */
  const closing = new Map<string, Promise<void>>()

  function placeOf(id: string): Place<T> {
    const known = places.get(id)
    if (known) {
      places.delete(id)
      places.set(id, known)
      return known
    }
    const place: Place<T> = {
      office: (closing.get(id) ?? Promise.resolve()).then(() => open(id)),
      opened: null,
      users: 0,
    }
    places.set(id, place)
    place.office.then(
      (office) => (place.opened = office),
      () => places.delete(id),
    )
    return place
  }

  function end(id: string, { opened }: Place<T>): void {
    places.delete(id)
    if (opened === null) return
    const going = close(opened).finally(() => closing.delete(id))
    closing.set(id, going)
  }

  function makeRoom(): void {
    const [last, ...earlier] = [...places].toReversed()
    let total = last?.[1].opened ? sizeOf(last[1].opened) : 0
    for (const [id, place] of earlier) {
      if (place.opened === null) continue
      const size = sizeOf(place.opened)
      if (total + size > most && place.users === 0) end(id, place)
      else total += size
    }
  }

  return {
    async use(id, act) {
      const place = placeOf(id)
      place.users += 1
      try {
        return await act(await place.office)
      } finally {
        place.users -= 1
        makeRoom()
      }
    },
    async close() {
      for (const [id, place] of places) {
        await place.office.catch(() => undefined)
        end(id, place)
      }
      await Promise.all(closing.values())
    },
  }
}
