import type { Handlers } from '@shared/ipc/protocol.ts'

import { calendarsOf } from '../officeWorld.ts'
import type { Parts } from '../parts.ts'
import type { OpenedOffice } from './openedOffice.ts'

/** An opened office that answers the calls of the window as a workstation of it would, but for what writes. */
export type AskedOffice = {
  readonly opened: OpenedOffice
  readonly parts: Parts
  /** Made when it is first asked something: to count an office takes none. */
  readonly handlers: () => Handlers
}

/**
 * What the handlers work with when they are asked about an office: its journal and world; who sits at the desk, the
 * printers, the dialogs and the access log are those of the regional workstation.
 */
export function officeParts(own: Parts, opened: OpenedOffice): Parts {
  const { journal, folder, fold, world, numbers, days, links, problems } = opened
  return {
    ...own,
    dataFolder: folder,
    journal,
    fold,
    world,
    numbers,
    days,
    links,
    reading: { share: () => 1, problems: () => problems, isToDoKnown: () => true },
    ...calendarsOf(world),
  }
}
